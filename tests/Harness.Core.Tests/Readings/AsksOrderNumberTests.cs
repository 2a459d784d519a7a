using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksOrderNumberTests
{
    [Theory]
    [InlineData("Could you send us your order number?")]
    [InlineData("What is your booking reference, please?")]
    [InlineData("Please share your contract number with us.")]
    [InlineData("Can you DM us with your account number?")]
    [InlineData("We need the ticket number to look into it.")]
    [InlineData("Hello Lucie, could you send us your booking reference?")]
    [InlineData("Pouvez-vous nous donner votre numéro de réservation ?")]
    [InlineData("Merci de nous communiquer votre numéro de commande.")]
    [InlineData("Quel est votre numéro de dossier ?")]
    [InlineData("Pourriez-vous préciser la référence de la facture ?")]
    [InlineData("Indiquez-nous votre n° de commande.")]
    [InlineData("Nous avons besoin de votre numéro client.")]
    public void It_sees_a_request_for_the_number_of_an_order(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Your order number is on the receipt.")]
    [InlineData("Thanks for your order!")]
    [InlineData("There is no need to send us your order number.")]
    [InlineData("Votre commande est partie hier.")]
    [InlineData("Le numéro de dossier figure sur la facture.")]
    [InlineData("Could you send us a photo?")]
    public void It_does_not_see_one_where_none_is_asked_for(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksOrderNumber).Sees(text);
}
