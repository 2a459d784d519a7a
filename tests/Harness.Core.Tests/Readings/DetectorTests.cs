using Harness.Probes;
using Harness.Readings;

namespace Harness.Core.Tests.Readings;

public sealed class DetectorTests
{
    [Theory]
    [InlineData(ReplyMarks.Apology, "Hello @julie, we are so sorry. Toutes nos excuses !", new[] { "sorry", "nos excuses" })]
    [InlineData(ReplyMarks.AsksBack, "Thanks! Which model is it? See https://help.example/?q=1. What day?", new[] { "Which model is it?", "What day?" })]
    [InlineData(ReplyMarks.AsksBack, "Quel modèle ? ^JM", new[] { "Quel modèle ?" })]
    [InlineData(ReplyMarks.LinkInstead, "C’est par ici : https://aide.example/contact. ^JM", new[] { "https://aide.example/contact" })]
    [InlineData(ReplyMarks.HandsOver, "Please DM us.", new[] { "DM" })]
    [InlineData(ReplyMarks.Settles, "@julie It is fixed now.", new[] { "It is fixed" })]
    public void It_finds_the_words_it_sees(ReplyMarks mark, string text, string[] words) =>
        Detectors.All.Single(detector => detector.Mark == mark).Finds(text).Select(quote => text.Substring(quote.Start, quote.Length)).ShouldBe(words);

    [Theory]
    [InlineData("")]
    [InlineData("Sorry, which one? See https://help.example/faq")]
    [InlineData("Nous vous avons remboursé. Écrivez-nous en privé avec votre numéro de commande.")]
    [InlineData("See https://help.example/sorry?")]
    public void It_finds_words_where_it_sees_something_and_nowhere_else(string text) =>
        Detectors.All.ShouldAllBe(detector => detector.Finds(text).Count > 0 == detector.Sees(text));
}
