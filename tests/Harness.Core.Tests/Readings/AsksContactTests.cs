using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksContactTests
{
    [Theory]
    [InlineData("Please send us your phone number.")]
    [InlineData("Could you give us an e-mail address?")]
    [InlineData("DM us with your contact details.")]
    [InlineData("What is your mobile number?")]
    [InlineData("We need your full address to send it.")]
    [InlineData("Pouvez-vous nous donner votre numéro de téléphone ?")]
    [InlineData("Merci de nous communiquer vos coordonnées.")]
    [InlineData("Laissez-nous votre adresse, nous vous rappelons.")]
    [InlineData("Envoyez-nous votre e-mail en message privé.")]
    [InlineData("Quel est votre numéro de portable ?")]
    public void It_sees_a_request_for_a_number_or_an_address(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Call us on our phone number.")]
    [InlineData("You will find our address on the site.")]
    [InlineData("Notre adresse est sur le site.")]
    [InlineData("Appelez-nous au 01 99 00 12 34.")]
    [InlineData("Could you send us a photo?")]
    [InlineData("Sorry for the trouble.")]
    public void It_does_not_see_one_where_none_is_asked_for(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksContact).Sees(text);
}
