using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class BetweenLooksTests
{
    private const long Minute = 60_000, Gap = 15 * Minute;

    /// <summary>Twelve of 20 answered, one seen at each look of a quarter of an hour; eight silent for three days.</summary>
    private static readonly long[] By = [.. Enumerable.Range(1, 20).Select(i => i <= 12 ? i * Gap : 72 * 60 * Minute)];

    private static readonly long[] After = [.. By.Select(by => by - Gap)];
    private static readonly bool[] Answered = [.. Enumerable.Range(1, 20).Select(i => i <= 12)];

    /// <summary>Wilson's upper limit reaches one half with six answers (51.9 %): seen at 90 min, not before 75 min. Its lower one never does.</summary>
    [Fact]
    public void The_lower_limit_of_a_median_is_as_early_as_the_looks_allow()
    {
        Estimate median = Looked().Quantile(0.5);

        (median.Value, median.Low, median.High).ShouldBe((9000, 4500.001, null));
        median.Method.ShouldBe("Kaplan-Meier, Brookmeyer-Crowley, between looks");
        Looked().Seen.Quantile(0.5).Low.ShouldBe(5400);
    }

    /// <summary>By 100 min six answers were seen, 14.5 % to 51.9 %; a seventh, seen at 105 min, may have come: 7 of 20 reach up to 56.7 %.</summary>
    [Fact]
    public void The_upper_limit_of_a_share_counts_what_may_have_come_since_the_look()
    {
        Estimate share = Looked().AnsweredBy(100 * Minute);

        share.Value.ShouldBe(0.3);
        share.Low.ShouldNotBeNull().ShouldBe(0.145477244868, 1e-11);
        share.High.ShouldNotBeNull().ShouldBe(0.567145723315, 1e-11);
        share.Method.ShouldBe("Wilson, between looks");
    }

    /// <summary>At the time of a look, what was seen is what happened.</summary>
    [Fact]
    public void At_a_look_the_limits_of_a_share_are_those_of_the_curve()
    {
        Estimate share = Looked().AnsweredBy(105 * Minute), curve = Looked().Seen.AnsweredBy(105 * Minute);

        (share.Value, share.Low, share.High).ShouldBe((curve.Value, curve.Low, curve.High));
    }

    [Fact]
    public void Exact_times_leave_nothing_open()
    {
        BetweenLooks exact = BetweenLooks.Of(By, By, Answered, Frames.Reference);
        SurvivalCurve curve = SurvivalCurve.Of(By, Answered, Frames.Reference);

        exact.Quantile(0.5).ShouldBe(curve.Quantile(0.5));
        exact.AnsweredBy(100 * Minute).ShouldBe(curve.AnsweredBy(100 * Minute));
    }

    /// <summary>Who was lost from view at a look may have been answered just after it: of the three still watched, not of four.</summary>
    [Fact]
    public void A_conversation_lost_at_a_look_leaves_before_what_came_after_it()
    {
        BetweenLooks looked = BetweenLooks.Of([0, Gap, 0, 0], [Gap, 2 * Gap, Gap, 4 * Gap], [true, true, false, false], Frames.Reference);

        looked.Seen.Steps.Select(step => step.AtRisk).ShouldBe([4, 2]);
        looked.Quantile(0.5).Value.ShouldBe(2 * Gap / 1000.0);
        looked.AnsweredBy(Gap + 1).High.ShouldNotBeNull().ShouldBeGreaterThan(looked.Seen.AnsweredBy(Gap + 1).High!.Value);
    }

    [Fact]
    public void Nobody_watched_that_long_is_not_reached() =>
        BetweenLooks.Of([0, Gap], [Gap, 2 * Gap], [true, false], Frames.Reference).AnsweredBy(3 * Gap).Absent.ShouldBe(Absence.NotReached);

    [Fact]
    public void A_look_without_the_answer_comes_before_the_one_with_it()
    {
        Should.Throw<ArgumentException>(() => BetweenLooks.Of([2], [1], [true], Frames.Reference));
        Should.Throw<ArgumentException>(() => BetweenLooks.Of([-1], [1], [true], Frames.Reference));
        Should.Throw<ArgumentException>(() => BetweenLooks.Of([], [1], [true], Frames.Reference));
        BetweenLooks.Of([2], [1], [false], Frames.Reference).Seen.N.ShouldBe(1);
    }

    private static BetweenLooks Looked() => BetweenLooks.Of(After, By, Answered, Frames.Reference);
}
