using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ScoreDifferenceTests
{
    private static readonly Gen<(int X1, int N1, int X2, int N2)> Tables =
        from n1 in Gen.Choose(1, 60)
        from n2 in Gen.Choose(1, 60)
        from x1 in Gen.Choose(0, n1)
        from x2 in Gen.Choose(0, n2)
        select (x1, n1, x2, n2);

    [Fact]
    public void The_interval_is_the_one_printed_in_the_paper()
    {
        Estimate difference = ScoreDifference.Interval(56, 70, 48, 80, Frames.Reference);

        difference.Low!.Value.ShouldBe(0.0528, 0.00005);
        difference.High!.Value.ShouldBe(0.3382, 0.00005);
        (difference.N, difference.Method).ShouldBe((150, "Miettinen-Nurminen"));
    }

    [Theory]
    [InlineData(9, 10, 3, 10)]
    [InlineData(0, 10, 0, 10)]
    [InlineData(10, 10, 10, 10)]
    [InlineData(10, 10, 0, 10)]
    [InlineData(0, 1, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(0, 1, 500_000, 1_000_000)]
    public void Hard_tables_have_limits_around_their_difference(int x1, int n1, int x2, int n2)
    {
        Estimate difference = ScoreDifference.Interval(x1, n1, x2, n2, Frames.Reference);

        difference.Low!.Value.ShouldBeInRange(-1, difference.Value!.Value);
        difference.High!.Value.ShouldBeInRange(difference.Value.Value, 1);
    }

    [Fact]
    public void At_its_limits_the_test_just_rejects() => ForAll.Of(Tables, table =>
    {
        Estimate difference = ScoreDifference.Interval(table.X1, table.N1, table.X2, table.N2, Frames.Reference);
        return Borderline(table, difference.Low!.Value, -1) && Borderline(table, difference.High!.Value, 1);
    });

    [Fact]
    public void The_interval_excludes_0_exactly_when_the_test_rejects_equality() => ForAll.Of(Tables, table =>
    {
        Estimate difference = ScoreDifference.Interval(table.X1, table.N1, table.X2, table.N2, Frames.Reference);
        double p = ScoreDifference.Test(table.X1, table.N1, table.X2, table.N2).P!.Value;
        return (difference.Low > 0 || difference.High < 0) == p < 0.05;
    }, times: 500);

    [Fact]
    public void Swapped_groups_turn_the_interval_round() => ForAll.Of(Tables, table =>
    {
        Estimate there = ScoreDifference.Interval(table.X1, table.N1, table.X2, table.N2, Frames.Reference);
        Estimate back = ScoreDifference.Interval(table.X2, table.N2, table.X1, table.N1, Frames.Reference);
        return Math.Abs(there.Low!.Value + back.High!.Value) < 1e-9 && Math.Abs(there.High!.Value + back.Low!.Value) < 1e-9;
    });

    [Fact]
    public void Equality_is_chi_square_with_one_less()
    {
        TestOutcome test = ScoreDifference.Test(3, 4, 1, 4); // chi-square 2, times 7 / 8

        test.Statistic!.Value.ShouldBe(Math.Sqrt(1.75), 1e-12);
        ScoreDifference.Test(0, 10, 0, 10).P.ShouldBe(1);
    }

    [Fact]
    public void An_impossible_difference_is_rejected_without_a_statistic()
    {
        TestOutcome test = ScoreDifference.Test(5, 10, 5, 10, 1);

        (test.Statistic, test.P, test.Absent).ShouldBe((null, 0, null));
    }

    [Fact]
    public void A_share_that_is_not_worse_has_a_small_p_value()
    {
        ScoreDifference.NonInferiority(90, 100, 90, 100, 0.1).P!.Value.ShouldBeInRange(0.005, 0.025);
        ScoreDifference.NonInferiority(80, 100, 90, 100, 0.1).P!.Value.ShouldBe(0.5, 1e-9);
        ScoreDifference.NonInferiority(60, 100, 90, 100, 0.1).P!.Value.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void An_empty_group_leaves_nothing_to_say()
    {
        ScoreDifference.Interval(1, 2, 0, 0, Frames.Reference).ShouldBe(Estimate.None(Absence.NoData, 2, "Miettinen-Nurminen", Frames.Reference));
        ScoreDifference.Test(0, 0, 1, 2).ShouldBe(TestOutcome.None(Absence.NoData, 2, "Miettinen-Nurminen"));
        ScoreDifference.NonInferiority(0, 0, 1, 2, 0.1).ShouldBe(TestOutcome.None(Absence.NoData, 2, "Farrington-Manning"));
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.Interval(3, 2, 0, 2, Frames.Reference));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.Interval(1, 2, -1, 2, Frames.Reference));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.Interval(1, 2, 1, 2, Frames.Reference with { Confidence = double.NaN }));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.Test(1, 2, 1, 2, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.Test(1, 2, 1, 2, -1.1));
        Should.Throw<ArgumentOutOfRangeException>(() => ScoreDifference.NonInferiority(1, 2, 1, 2, -0.1));
    }

    private static bool Borderline((int X1, int N1, int X2, int N2) table, double limit, double end) =>
        limit == end || Math.Abs(ScoreDifference.Test(table.X1, table.N1, table.X2, table.N2, limit).P!.Value - 0.05) < 1e-9;
}
