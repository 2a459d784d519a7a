using Harness.Documents;

namespace Harness.Reports.Tests.Documents;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain é 日本 😀", "plain é 日本 😀")]
    [InlineData("a\u202Eb", "a[U+202E]b")]
    [InlineData("a\u200Bb\u200D", "a[U+200B]b[U+200D]")]
    [InlineData("a\0b", "a[U+0000]b")]
    [InlineData("\u2028", "[U+2028]")]
    [InlineData("e\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301\u0301")]
    [InlineData("e\u0301\u0301\u0301\u0301\u0301\u0301x", "e\u0301\u0301\u0301\u0301[+2]x")]
    [InlineData("line\nline\tx", "line\nline\tx")]
    public void What_cannot_be_seen_is_written_out(string text, string expected) => VisibleText.Of(text).ShouldBe(expected);

    [Fact]
    public void Halves_of_letters_are_written_out() => VisibleText.Of("\uD800a\uDC00").ShouldBe("[U+D800]a[U+DC00]");

    [Fact]
    public void What_is_too_long_is_cut_with_how_much_is_missing() => VisibleText.Of(new string('a', 1_000_000), 100).ShouldBe(new string('a', 100) + "[+999900]");

    [Fact]
    public void A_letter_of_two_halves_is_not_cut_through() => VisibleText.Of("ab😀c", 3).ShouldBe("ab[+2]");
}
