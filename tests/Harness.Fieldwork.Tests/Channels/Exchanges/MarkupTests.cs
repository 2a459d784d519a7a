using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Harness.Channels.Exchanges;

namespace Harness.Fieldwork.Tests.Channels.Exchanges;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<p>One</p><p>two<br>three<br />four</p>", "One\n\ntwo\nthree\nfour")]
    [InlineData("<div>One</div><div>two &amp; &eacute;&#39;s</div>", "One\ntwo & é's")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("<style>p {color: red}</style><script>alert('<p>')</script>Hello<!-- a > b --> there", "Hello there")]
    [InlineData("<pre>x</pre> <param> <strong>y</strong>", "x  y")]
    [InlineData("3 < 4 and 5 > 4", "3  4")]
    [InlineData("a < b", "a < b")]
    [InlineData("<a href=\"https://x.example\">here</a>", "here")]
    [InlineData("<P>UP</P><BR>down", "UP\n\n\ndown")]
    [InlineData("<!-- open", "<!-- open")]
    [InlineData("<script>open", "")]
    public void Html_reads_as_a_browser_shows_it(string html, string text) => Markup.Plain(html).ShouldBe(text);

    [Theory]
    [InlineData("<p>hello</p>", true)]
    [InlineData("hello<br/>there", true)]
    [InlineData("Tom &amp; Jerry", true)]
    [InlineData("a < b and c > d", false)]
    [InlineData("Tom & Jerry; x", false)]
    [InlineData("<me@client.example>", false)]
    public void What_is_html_shows_by_a_tag_or_an_entity(string text, bool isHtml) => Markup.IsHtml(text).ShouldBe(isHtml);

    [Fact]
    public void Any_text_comes_back_from_its_html() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Gen.Elements("<", ">", "&", "&amp;", "<p>", "</script>", "<!--", "é", "😀", "\"", "'", "a", "b c", "\n", "{x}").ArrayOf().Select(parts => string.Concat(parts).Trim()).ToArbitrary(), text =>
            Markup.Plain(Markup.Html(text)).ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal) == text.Replace("\n\n", "\n", StringComparison.Ordinal)
            || Lines(Markup.Plain(Markup.Html(text))).SequenceEqual(Lines(text))));

    [Fact]
    public void Hostile_html_ends_soon_and_is_text()
    {
        foreach (string piece in new[] { "<", "<!--", "<p", "<script>", "</", "&#", "<p>", "&lt;" })
        {
            Markup.Plain(string.Concat(Enumerable.Repeat(piece, 20_000))).Length.ShouldBeLessThanOrEqualTo(WebUtility.HtmlDecode(string.Concat(Enumerable.Repeat(piece, 20_000))).Length + 40_000);
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
}
