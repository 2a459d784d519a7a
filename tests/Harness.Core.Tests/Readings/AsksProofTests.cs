using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksProofTests
{
    [Theory]
    [InlineData("Could you send us a copy of the receipt?")]
    [InlineData("Please provide proof of purchase.")]
    [InlineData("We need the invoice to go on.")]
    [InlineData("Pourriez-vous nous envoyer un justificatif ?")]
    [InlineData("Merci de joindre la preuve d’achat.")]
    [InlineData("Il nous faudrait avoir votre ticket de caisse.")]
    [InlineData("Transmettez-nous la facture.")]
    public void It_sees_a_request_for_a_proof(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Sorry about that. Take it back with your receipt and they will replace it for you today.")]
    [InlineData("Keep the receipt to the shop handy.")]
    [InlineData("Your invoice is wrong, we correct it.")]
    [InlineData("Désolés pour ce contretemps. Rapportez-le avec votre ticket, il sera remplacé aujourd’hui.")]
    [InlineData("Votre facture est en ligne.")]
    public void It_does_not_see_one_where_none_is_asked_for(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksProof).Sees(text);
}
