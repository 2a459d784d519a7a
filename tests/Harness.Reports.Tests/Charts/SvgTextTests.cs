using System.Globalization;
using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class SvgTextTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("\"a\" & 'b'", "&quot;a&quot; &amp; &#39;b&#39;")]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("a\u0000\u0007\u007Fb", "ab")]
    [InlineData("\u202Eabc\u202C\u2066\u200F", "abc")]
    [InlineData("\uFFFEa\uFFFF", "a")]
    [InlineData("😀 é 日本", "😀 é 日本")]
    public void Texts_are_made_safe(string text, string safe) => SvgText.Escape(text).ShouldBe(safe);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() => SvgText.Escape("a\uD83D").ShouldBe("a\uFFFD");

    [Theory]
    [InlineData(1, "1")]
    [InlineData(1.234, "1.23")]
    [InlineData(-0.001, "0")]
    [InlineData(1234567.5, "1234567.5")]
    public void Numbers_have_at_most_two_decimals_in_any_culture(double value, string written)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("fr-FR");
        try
        {
            SvgText.Number(value).ShouldBe(written);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
