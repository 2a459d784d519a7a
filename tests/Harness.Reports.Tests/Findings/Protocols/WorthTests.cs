using Harness.Findings.Protocols;

namespace Harness.Reports.Tests.Findings.Protocols;

public sealed class WorthTests
{
    [Theory]
    [InlineData("We are sorry for the trouble. It is fixed now; if it shows up again, restart once and it stays away.", 1)]
    [InlineData("Désolés pour ce contretemps. Rapportez-le avec votre ticket, il sera remplacé aujourd’hui.", 1)]
    [InlineData("Thanks for your message. We have received it and will get back to you.", 0)]
    [InlineData("Merci pour votre message. Nous l’avons bien reçu et reviendrons vers vous.", 0)]
    [InlineData("Sorry for the trouble. Please send us a DM with your details so that we can look into it.", 0.2)]
    [InlineData("Please see https://help.example/faq", 0.4)]
    [InlineData("C’est par ici : https://aide.example/contact", 0.4)]
    [InlineData("Sorry to hear that. Which location was it, and around what time?", 0.6)]
    [InlineData("Avec plaisir ! Pouvez-vous nous dire quel modèle ou quelle version vous avez ?", 0.6)]
    [InlineData("Glad to hear it! We told the team about your kind words.", 0.8)]
    public void A_reply_is_worth_what_the_first_rule_says(string reply, double worth) => Worth.Of(reply)!.Value.ShouldBe(worth);

    [Fact]
    public void A_picture_alone_has_no_worth() => Worth.Of("…").ShouldBeNull();

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0.2, 1, 0)]
    [InlineData(0.4, 2, 1)]
    [InlineData(0.6, 2, 1)]
    [InlineData(0.8, 3, 2)]
    [InlineData(1, 4, 2)]
    public void A_worth_becomes_the_nearest_level(double worth, int ofFive, int ofThree)
    {
        Worth.Level(worth, With(5)).ShouldBe(ofFive);
        Worth.Level(worth, With(3)).ShouldBe(ofThree);
    }

    private static Studies.Criterion With(int levels) =>
        new("c", new("C", "C"), new("C?", "C ?"), [.. Enumerable.Range(0, levels).Select(mark => new Studies.Level(mark, new("L", "N"), new("E", "E")))]);
}
