using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class AsksBackTests
{
    [Theory]
    [InlineData("Which location was it, and around what time?")]
    [InlineData("Hi Ana! Can you tell us more? ^JM")]
    [InlineData("What's your order number??")]
    [InlineData("Have you tried the steps on https://help.example/reset?")]
    [InlineData("Have you seen (https://help.example/reset?)")]
    [InlineData("Is it this one https://help.example/a?id=3 or the other?")]
    [InlineData("Which store❓")]
    [InlineData("De quel site s’agit-il, et vers quelle heure ?")]
    [InlineData("Bonjour, quel est le modèle\u00a0?")]
    [InlineData("Pouvez-vous nous en dire plus\u202f? Merci ^KT")]
    [InlineData("Avez-vous essayé www.aide.example/redemarrage ?")]
    [InlineData("Avez-vous lu aide.example/redemarrage?")]
    public void It_sees_a_question(string text) => Sees(text).ShouldBeTrue();

    [Theory]
    [InlineData("Thanks for asking. Yes, that works until the end of the month.")]
    [InlineData("Please see https://help.example/faq?id=7&lang=en")]
    [InlineData("Please see HTTPS://HELP.EXAMPLE/FAQ?ID=7.")]
    [InlineData("Here: www.help.example/search?q=receipt")]
    [InlineData("Here: help.example/search?q=receipt")]
    [InlineData("(https://help.example/faq?id=7)")]
    [InlineData("We wonder which model you have.")]
    [InlineData("")]
    [InlineData("Merci beaucoup ! Nous avons transmis votre message à l’équipe.")]
    [InlineData("Voir https://aide.example/faq?page=2 et https://aide.example/contact?x=1")]
    [InlineData("Tout est sur aide.example/faq?page=2.")]
    [InlineData("Dites-nous quel modèle vous avez.")]
    public void It_sees_none(string text) => Sees(text).ShouldBeFalse();

    private static bool Sees(string text) => Detectors.All.Single(detector => detector.Mark == ReplyMarks.AsksBack).Sees(text);
}
