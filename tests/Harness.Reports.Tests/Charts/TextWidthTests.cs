using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class TextWidthTests
{
    // Advance widths from the font's own table, in thousandths: H 722, e 556, l 222, o 556; bold H 722, e 556, l 278, o 611; period 278.
    [Theory]
    [InlineData("", false, 0)]
    [InlineData("Hello", false, 22.78)]
    [InlineData("Hello", true, 24.45)]
    [InlineData("Héllô", false, 22.78)]
    [InlineData("He\u0301llo", false, 22.78)]
    [InlineData("12 %", false, 22.79)]
    [InlineData("日本", false, 20)]
    [InlineData("\u202EHello\u0000", false, 22.78)]
    public void A_text_is_as_wide_as_its_letters(string text, bool bold, double width) => TextWidth.Of(text, 10, bold).ShouldBe(width, 0.001);

    [Fact]
    public void Half_a_surrogate_pair_has_a_width() => TextWidth.Of("a\uD83D", 10).ShouldBeGreaterThan(5.56);
}
