using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class RedirectsTests
{
    [Theory]
    [InlineData("Please contact the shop where you bought them.")]
    [InlineData("Please call our customer service.")]
    [InlineData("Visit your nearest store.")]
    [InlineData("You can go to your local branch.")]
    [InlineData("Get in touch with the manufacturer.")]
    [InlineData("Merci de vous adresser au magasin.")]
    [InlineData("Contactez notre service client au 3900.")]
    [InlineData("Rendez-vous en boutique.")]
    [InlineData("Rapprochez-vous de votre conseiller.")]
    [InlineData("Voyez avec le fabricant.")]
    [InlineData("Adressez-vous au revendeur.")]
    public void It_sees_a_customer_sent_elsewhere(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("We have asked the shop and tell you what it says.")]
    [InlineData("The store is open until eight.")]
    [InlineData("Our staff will sort it out on the spot.")]
    [InlineData("Le magasin vous rappelle demain.")]
    [InlineData("Nos équipes s’en chargent sur place.")]
    [InlineData("Please see https://help.example/faq")]
    public void It_does_not_see_one_where_the_brand_acts_itself(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.Redirects).Sees(text);
}
