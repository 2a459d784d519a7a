using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class HandsOverTests
{
    [Theory]
    [InlineData("Please send us a DM with your details.")]
    [InlineData("dm us your number")]
    [InlineData("We have answered your DMs.")]
    [InlineData("Check your direct messages, please.")]
    [InlineData("Send it by direct-message.")]
    [InlineData("Could you private message us?")]
    [InlineData("We replied by private messages.")]
    [InlineData("Let's talk in private.")]
    [InlineData("Please message us privately so that we can help.")]
    [InlineData("PM us your order number and we will check.")]
    [InlineData("Please send us a PM.")]
    [InlineData("Inbox us your details.")]
    [InlineData("Envoyez-nous vos coordonnées en message privé.")]
    [InlineData("Nous avons répondu à vos messages privés.")]
    [InlineData("Écrivez-nous en\u00a0privé, merci.")]
    [InlineData("Contactez-nous en MP svp")]
    [InlineData("On vous répond en mp !")]
    [InlineData("Un DM et on regarde.")]
    [InlineData("Passez par notre messagerie privée.")]
    [InlineData("Envoyez un message direct à notre équipe.")]
    [InlineData("Merci de nous écrire en MESSAGE PRIVÉ")]
    public void It_sees_a_move_to_private(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Yes, that works until the end of the month.")]
    [InlineData("Our admins and administrators read every madman's message.")]
    [InlineData("The camera has 12 MP and the case is 3 dm long.")]
    [InlineData("We close at 5 PM.")]
    [InlineData("Thanks, @DM and @dm_fan!")]
    [InlineData("See https://help.example/dm")]
    [InlineData("Our stores are privately owned.")]
    [InlineData("A private event; direct flights only.")]
    [InlineData("Please ask your MP about that law.")]
    [InlineData("Send us a message here and we will look into it.")]
    [InlineData("L’amplitude est de 10 dm.")]
    [InlineData("Nous ne partageons pas votre vie privée.")]
    [InlineData("C’est une école du secteur privé.")]
    [InlineData("Le capteur a 20 MP.")]
    [InlineData("Répondez-nous directement ici.")]
    [InlineData("")]
    public void It_sees_none(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.HandsOver).Sees(text);
}
