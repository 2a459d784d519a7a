using Harness.Judges;
using Harness.Ratings;

namespace Harness.Fieldwork.Tests.Judges;

public sealed class QuotedWordsTests
{
    private static readonly string[] Replies = ["Bonjour,\nnous l’avons  bien reçu.", "We are “sorry”. We are sorry."];

    [Theory]
    [InlineData("l’avons  bien reçu", 0, 14, 18)]
    [InlineData("L'AVONS bien reçu", 0, 14, 18)]
    [InlineData("…bonjour, nous…", 0, 0, 13)]
    [InlineData("\"We are sorry.\"", 1, 16, 12)]
    [InlineData("are \"sorry\"", 1, 3, 10)]
    public void They_are_found_however_they_are_spaced_and_quoted(string quote, int reply, int start, int length) =>
        QuotedWords.Find(Replies, quote).ShouldBe(new Passage(reply, new(start, length)));

    [Theory]
    [InlineData("we are not sorry")]
    [InlineData("recu")]
    [InlineData("")]
    [InlineData("   …  ")]
    [InlineData(",")]
    public void What_no_reply_says_is_not_found(string quote) => QuotedWords.Find(Replies, quote).ShouldBeNull();

    [Fact]
    public void More_than_may_be_quoted_is_not_found() => QuotedWords.Find([new string('a', 400)], new string('a', 301)).ShouldBeNull();
}
