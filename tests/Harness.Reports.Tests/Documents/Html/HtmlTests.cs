namespace Harness.Reports.Tests.Documents.Html;

using System.Xml.Linq;
using Harness.Documents.Html;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;")]
    [InlineData("A & B &amp; C", "A &amp; B &amp;amp; C")]
    [InlineData("a\u2028b\u2029c\nd\te", "a b c d e")]
    [InlineData("a\0b\u0007c\u0085d", "abcd")]
    [InlineData("a\u202Eb\u202Cc\u2066d\u2069e\u200Ff", "abcdef")]
    [InlineData("\uFEFFa\uFFFEb\uFFFF", "ab")]
    [InlineData("é ł 😀 \u00A0 «ok»", "é ł 😀 \u00A0 «ok»")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_hole_is_text(string? value, string markup) => Html.Of($"<p>{value}</p>").Markup.ShouldBe($"<p>{markup}</p>");

    [Fact]
    public void Half_a_character_is_replaced() => Html.Of($"<p>{"a\uD800b\uDC00c"}</p>").Markup.ShouldBe("<p>a\uFFFDb\uFFFDc</p>");

    [Fact]
    public void What_is_already_markup_is_not_encoded_twice()
    {
        Html inner = Html.Of($"<b>{"a & b"}</b>");

        Html.Of($"<p>{inner}</p>").Markup.ShouldBe("<p><b>a &amp; b</b></p>");
        Html.Of($"<p>{new[] { inner, inner }}{Html.Nothing}</p>").Markup.ShouldBe("<p><b>a &amp; b</b><b>a &amp; b</b></p>");
        Html.Join([inner, inner]).ToString().ShouldBe("<b>a &amp; b</b><b>a &amp; b</b>");
    }

    [Theory]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("' onload='alert(1)")]
    [InlineData("></a><script>alert(1)</script>")]
    [InlineData("javascript:\"<&'`=")]
    public void An_attribute_in_double_quotes_holds_whatever_it_is_given(string value)
    {
        XElement element = XElement.Parse(Html.Of($"<a title=\"{value}\">x</a>").Markup);

        element.Attributes().ShouldHaveSingleItem().Value.ShouldBe(value);
        element.Value.ShouldBe("x");
    }

    [Fact]
    public void Whole_numbers_are_written_in_no_language() => Html.Of($"<p>{-1234567}</p>").Markup.ShouldBe("<p>-1234567</p>");
}
