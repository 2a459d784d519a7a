using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class FittedTextTests
{
    // In Arial at size 10: digit 5.56, space 2.78, ellipsis 10.
    [Fact]
    public void What_fits_stays_on_one_line() => FittedText.In(11.2, "12", 10).Lines.ShouldBe(["12"]);

    [Fact]
    public void A_long_text_breaks_at_the_last_space_that_fits() => FittedText.In(26, "12 34 56", 10).Lines.ShouldBe(["12 34", "56"]);

    [Fact]
    public void What_two_lines_cannot_hold_ends_in_an_ellipsis_and_keeps_its_full_text()
    {
        var fitted = FittedText.In(26, "12 34 56 78 90", 10);

        fitted.Lines.ShouldBe(["12 34", "56…"]);
        fitted.From(0, 0).ShouldAllBe(l => l.Full == "12 34 56 78 90");
    }

    [Fact]
    public void A_word_longer_than_the_line_is_shortened() => FittedText.In(26, "1234567890", 10).Lines.ShouldBe(["12…"]);

    [Fact]
    public void A_letter_and_its_accent_are_not_torn_apart() => FittedText.In(16, "e\u0301e\u0301e\u0301e\u0301", 10).Lines.ShouldBe(["e\u0301…"]);

    [Fact]
    public void A_column_without_room_shows_the_ellipsis_alone() => FittedText.In(-3, "12", 10).Lines.ShouldBe(["…"]);
}
