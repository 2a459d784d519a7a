using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class LinkInsteadTests
{
    [Theory]
    [InlineData("https://help.example/faq")]
    [InlineData("Please see https://help.example/faq")]
    [InlineData("You will find it here: http://help.example/contact.")]
    [InlineData("@ana_b @tom More on this at https://t.example/x1y2 ^JM")]
    [InlineData("See www.help.example")]
    [InlineData("See help.example/faq for that")]
    [InlineData("One two three four five six seven eight nine ten https://help.example/")]
    [InlineData("C’est par ici : https://aide.example/contact")]
    [InlineData("Voir HTTPS://AIDE.EXAMPLE/FAQ")]
    [InlineData("Bonjour, tout est expliqué là : www.aide.example/faq 🙂")]
    [InlineData("@ana_b Rendez-vous sur aide.example/faq")]
    [InlineData("Aujourd’hui l’équipe d’accueil n’est joignable qu’ici : https://aide.example/")]
    public void It_sees_a_link_and_little_else(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Take it back with your receipt and they will replace it for you today.")]
    [InlineData("Yes.")]
    [InlineData("")]
    [InlineData("Take it back with your receipt and they will replace it for you today. Details: https://help.example/returns")]
    [InlineData("One two three four five six seven eight nine ten eleven https://help.example/")]
    [InlineData("Write to care@help.example")]
    [InlineData("Open 24/7, and/or by phone")]
    [InlineData("It is version 2.0 now.")]
    [InlineData("Merci.Bonne journée")]
    [InlineData("Rapportez-le avec votre ticket, il sera remplacé aujourd’hui même en magasin, et voici l’adresse : https://aide.example/magasins")]
    [InlineData("Appelez-nous au 01.02.03.04.05, c’est gratuit")]
    [InlineData("Oui, c’est possible jusqu’à la fin du mois.")]
    public void It_sees_an_answer(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.LinkInstead).Sees(text);
}
