using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class PassesOnTests
{
    [Theory]
    [InlineData("We have passed your complaint on to our licensee.")]
    [InlineData("Your request was forwarded to the manufacturer.")]
    [InlineData("I am passing this over to my colleagues.")]
    [InlineData("Nous avons transmis votre réclamation à notre licencié.")]
    [InlineData("Votre demande est transférée au service concerné.")]
    [InlineData("Nous l’adressons à notre partenaire.")]
    public void It_sees_a_matter_passed_on(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Glad to hear it! We passed your kind words on to the team. ^JM")]
    [InlineData("Nous avons transmis votre message à l’équipe. ^JM")]
    [InlineData("Please contact the licensee.")]
    [InlineData("Le licencié vous répondra.")]
    public void It_does_not_see_one_where_nothing_is_passed_on(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.PassesOn).Sees(text);
}
