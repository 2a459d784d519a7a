using System.Text.RegularExpressions;
using Harness.Documents.Markdown;

namespace Harness.Reports.Tests.Documents.Markdown;

public sealed partial class MarkdownTextTests
{
    private static readonly string[] Seeds =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))", "![x](https://evil.example/t.gif)", "<https://evil.example>", "https://evil.example/a", "HTTP://EVIL.EXAMPLE",
        "www.evil.example", "WWW.evil.example", "me@evil.example", "mailto:me@evil.example", "xmpp:me@evil.example", "ftp://evil.example", "`code`", "```\nfence\n```", "**bold**", "__bold__", "_it_", "~~gone~~", "a | b", "| --- |",
        "# head", "- item", "+ item", "1. item", "1) item", "> quote", "---", "===", "    code", "&lt;b&gt;", "&#60;b&#62;", "\\<b>", "\\\\[a](b)", "[a]: https://evil.example", "[^1]", "$$x$$", "line\nline", "line\r\n# head", "\u2028# head",
        "\u202Eevil", "a\u200Bb", "\0", "\uD800", "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "<!-- -->", "<![CDATA[x]]>", "@user", "#tag", "a<b",
    ];

    private static readonly string[] Around = ["{0}", "x{0}", "{0}x", "{0} {0}", "\\{0}", "`{0}`", "[{0}]", "({0})", "<{0}>", "  {0}  ", "{0}\n{0}"];

    [Fact]
    public void Five_hundred_hostile_texts_are_neither_markup_nor_links_nor_lines()
    {
        string[] texts = [.. Around.SelectMany(around => Seeds.Select(seed => around.Replace("{0}", seed, StringComparison.Ordinal)))];
        texts.Length.ShouldBeGreaterThan(500);
        foreach (string text in texts)
        {
            string line = MarkdownText.Line(MarkdownText.Escape(text)), bare = Escaped().Replace(line, "");

            bare.ShouldNotMatch("[<>\\[\\]`*_&|#@~!$\\n\\r]", text);
            bare.ShouldNotContain("://", customMessage: text);
            bare.ShouldNotMatch("(?i)www\\.|mailto:|xmpp:", text);
            line.ShouldNotMatch("^(?:[-+=] ?|[0-9]+[.)]|    )", text);
            bare.EndsWith('\\').ShouldBeFalse(text);
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=1", "[words](<https://example.org/a?b=1>)")]
    [InlineData("javascript:alert(1)", "words")]
    [InlineData("https://example.org/<b>", "words")]
    [InlineData("https://example.org/a b", "words")]
    [InlineData("relative", "words")]
    public void Only_addresses_of_the_web_become_links(string address, string expected) => MarkdownText.Link("words", address).ShouldBe(expected);

    [GeneratedRegex("\\\\[!-/:-@\\[-`{-~]", RegexOptions.None, 1000)]
    private static partial Regex Escaped();
}
