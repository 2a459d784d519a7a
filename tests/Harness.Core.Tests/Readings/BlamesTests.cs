using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class BlamesTests
{
    [Theory]
    [InlineData("You should have protected the soles.")]
    [InlineData("This is due to improper use.")]
    [InlineData("The damage is the result of misuse.")]
    [InlineData("It is your own fault.")]
    [InlineData("You did not follow the instructions.")]
    [InlineData("Vous auriez dû protéger les semelles.")]
    [InlineData("L’usure vient d’un usage intensif.")]
    [InlineData("Vous n’avez pas respecté la notice.")]
    [InlineData("Cela vient d’une mauvaise utilisation.")]
    [InlineData("C’est arrivé par votre faute.")]
    public void It_sees_blame(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("We should have answered sooner.")]
    [InlineData("It is our fault.")]
    [InlineData("C’est notre faute.")]
    [InlineData("Nous aurions dû vous prévenir.")]
    [InlineData("Mauvaise nouvelle : il pleut.")]
    public void It_does_not_see_any_in_other_words(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Blames).Sees(text);
}
