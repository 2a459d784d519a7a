using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class TrendChartTests
{
    [Theory]
    [InlineData(888)]
    [InlineData(760)]
    [InlineData(340)]
    public void No_texts_touch_however_many_marks_and_changes(double width)
    {
        TextBoxes.ShouldKeepApart(Samples.Trend, width);
        TextBoxes.ShouldKeepApart(Stress.Trend, width);
        TextBoxes.ShouldKeepApart(Stress.SilentTrend, width);
        for (int marks = 1; marks < 40; marks += 3)
        {
            TextBoxes.ShouldKeepApart(Marked(marks), width);
        }
    }

    [Fact]
    public void Every_night_has_its_dot_on_the_scale_of_shares()
    {
        Dot[] dots = [.. Samples.Trend.Lower(760).All<Dot>().Where(dot => dot.Shape == Shape.Circle)];
        Line wanted = Samples.Trend.Lower(760).All<Line>().Single(line => line.Dash == "5 3");

        dots.Length.ShouldBe(40);
        dots[1].Y.ShouldBeLessThan(dots[0].Y); // 0.97 above 0.95
        (dots[0].Y < wanted.Y1, dots[20].Y > wanted.Y1).ShouldBe((true, true)); // 0.95 above the promised 0.9, 0.74 below it
    }

    [Fact]
    public void A_night_of_which_nothing_is_known_has_no_dot() => Stress.SilentTrend.Lower(760).All<Dot>().ShouldBeEmpty();

    [Fact]
    public void Red_nights_are_triangles_beside_their_name()
    {
        Drawing drawing = Samples.Trend.Lower(760);

        drawing.All<Dot>().Count(dot => dot.Shape == Shape.Triangle).ShouldBe(7);
        drawing.Text("fail").Anchor.ShouldBe(Anchor.End);
        Stress.SilentTrend.Lower(760).All<Label>().ShouldNotContain(label => label.Text == "fail");
    }

    [Fact]
    public void A_change_stands_where_it_is_with_its_shares_and_the_nights_that_fit_as_well()
    {
        Drawing drawing = Samples.Trend.Lower(760);
        Line change = drawing.All<Line>().Single(line => line.Dash == "7 3");
        Box fits = drawing.All<Box>().Single(box => box.Tone == Tone.S2);

        drawing.Text("95 % → 70 %").Bold.ShouldBeTrue();
        (fits.X < change.X1, fits.X + fits.Width > change.X1).ShouldBe((true, true));
    }

    [Fact]
    public void Few_marks_carry_their_texts_and_no_list() =>
        Samples.Trend.Lower(760).All<Label>().Select(label => label.Text).Where(text => text is "release 4.2" or "hotfix" || text.StartsWith("1. ", StringComparison.Ordinal)).ShouldBe(["release 4.2", "hotfix"]);

    [Fact]
    public void Many_marks_carry_numbers_that_are_listed_below()
    {
        string[] texts = [.. Marked(10).Lower(760).All<Label>().Select(label => label.Text)];

        Enumerable.Range(1, 10).ShouldAllBe(number => texts.Contains($"{number}. 1 March 2026: a release with a long name, number {number}"));
        texts.ShouldNotContain("a release with a long name, number 1");
    }

    [Fact]
    public void Marks_too_near_share_a_number_and_the_list_ends_where_it_is_told()
    {
        string[] texts = [.. Stress.Trend.Lower(340).All<Label>().Select(label => label.Text)];

        texts.ShouldContain(text => text.StartsWith("1–", StringComparison.Ordinal));
        texts.ShouldContain("30 more");
        texts.Count(text => text.Contains(". Compagnie", StringComparison.Ordinal)).ShouldBe(10);
        texts.ShouldContain(text => text.StartsWith("40. ", StringComparison.Ordinal));
        texts.ShouldNotContain(text => text.StartsWith("30. ", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_marks_of_one_day_are_one_flag() =>
        (Samples.Trend with { Marks = new([new(5, 1, "one", "1. one"), new(5, 2, "two", "2. two")], "") }).Lower(760).All<Label>().ShouldContain(label => label.Text == "one; two");

    private static TrendChart Marked(int marks) => Samples.Trend with
    {
        Marks = new([.. Enumerable.Range(1, marks).Select(number => new TrendMark(number, number, $"a release with a long name, number {number}", $"{number}. 1 March 2026: a release with a long name, number {number}"))], marks > TrendMarks.MostListed ? "more" : ""),
    };
}
