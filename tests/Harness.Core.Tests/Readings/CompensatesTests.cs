using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class CompensatesTests
{
    [Theory]
    [InlineData("We send you a voucher for the trouble.")]
    [InlineData("We would like to offer you a discount code.")]
    [InlineData("Please accept this gift card.")]
    [InlineData("We have added a goodwill gesture.")]
    [InlineData("Nous vous envoyons un bon d’achat pour le dérangement.")]
    [InlineData("Nous vous offrons une remise sur votre prochaine commande.")]
    [InlineData("À titre de dédommagement, votre mois est gratuit.")]
    [InlineData("Un geste commercial vous sera accordé : nous vous proposons un avoir de 10 euros.")]
    public void It_sees_an_offer_of_compensation(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Vouchers can be bought online.")]
    [InlineData("La carte-cadeau est valable un an.")]
    [InlineData("Sorry for the trouble.")]
    [InlineData("We refunded you today.")]
    public void It_does_not_see_one_in_other_words(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Compensates).Sees(text);
}
