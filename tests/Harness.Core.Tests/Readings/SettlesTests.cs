using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class SettlesTests
{
    [Theory]
    [InlineData("It is fixed now; if it shows up again, restart once.")]
    [InlineData("Your problem has been resolved.")]
    [InlineData("We have replaced the part.")]
    [InlineData("Everything is sorted.")]
    [InlineData("We've shipped a new one.")]
    [InlineData("Le problème est corrigé ; s’il revient, un redémarrage suffit.")]
    [InlineData("Votre dossier est clôturé.")]
    [InlineData("Nous avons réparé la ligne.")]
    [InlineData("C’est réglé !")]
    [InlineData("Tout est rétabli.")]
    public void It_sees_a_matter_settled(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("We are looking into it.")]
    [InlineData("Is it fixed now?")]
    [InlineData("We want to get this resolved.")]
    [InlineData("Nous cherchons une solution.")]
    [InlineData("Le problème est connu.")]
    public void It_does_not_see_one_that_is_not(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Settles).Sees(text);
}
