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
    public void The_statistic_is_the_distance_in_standard_errors_under_the_likeliest_shares() => ForAll.Of(Tables.Zip(Gen.Choose(-99, 99)), drawn =>
    {
        ((int x1, int n1, int x2, int n2), double d) = (drawn.Item1, drawn.Item2 / 100.0);
        double p2 = Likeliest(drawn.Item1, d), p1 = p2 + d, n = n1 + n2;
        double away = ((double)x1 / n1) - ((double)x2 / n2) - d, variance = ((p1 * (1 - p1) / n1) + (p2 * (1 - p2) / n2)) * n / (n - 1);
        double? z = ScoreDifference.Test(x1, n1, x2, n2, d).Statistic;
        return z is null ? variance < 1e-9 : Math.Abs(z.Value - (away == 0 ? 0 : away / Math.Sqrt(variance))) < 1e-4 * Math.Max(1, Math.Abs(z.Value));
    });

    [Fact]
    public void Not_worse_by_a_margin_is_the_same_score_without_the_correction() => ForAll.Of(Tables.Zip(Gen.Choose(0, 50)), drawn =>
    {
        ((int x1, int n1, int x2, int n2), double margin) = (drawn.Item1, drawn.Item2 / 100.0);
        TestOutcome test = ScoreDifference.NonInferiority(x1, n1, x2, n2, margin), score = ScoreDifference.Test(x1, n1, x2, n2, -margin);
        return test.Statistic.IsNear(score.Statistic * Math.Sqrt((n1 + n2) / (n1 + n2 - 1.0)))
            && (test.Statistic is null || Math.Abs(test.P!.Value - UpperTail.Normal(test.Statistic.Value)) < 1e-15);
    });

    [Fact]
    public void An_interval_at_1_less_twice_the_level_clears_the_margin_exactly_when_the_one_sided_score_does() => ForAll.Of(Tables.Zip(Gen.Choose(0, 50)), drawn =>
    {
        ((int x1, int n1, int x2, int n2), double margin) = (drawn.Item1, drawn.Item2 / 100.0);
        double low = ScoreDifference.Interval(x1, n1, x2, n2, Frames.Reference with { Confidence = 0.9 }).Low!.Value;
        double? z = ScoreDifference.Test(x1, n1, x2, n2, -margin).Statistic;
        bool shown = z is null ? ((double)x1 / n1) - ((double)x2 / n2) + margin > 0 : z > 1.6448536269514722;
        return Math.Abs(low + margin) < 1e-9 || (low > -margin) == shown;
    }, times: 500);

    [Fact]
    public void A_wider_margin_is_easier_and_failures_of_the_other_group_are_as_good() => ForAll.Of(Tables.Zip(Gen.Choose(0, 50)), drawn =>
    {
        ((int x1, int n1, int x2, int n2), double margin) = (drawn.Item1, drawn.Item2 / 100.0);
        double p = ScoreDifference.NonInferiority(x1, n1, x2, n2, margin).P!.Value;
        return ScoreDifference.NonInferiority(x1, n1, x2, n2, margin + 0.05).P <= p + 1e-12
            && ScoreDifference.NonInferiority(n2 - x2, n2, n1 - x1, n1, margin).P.IsNear(p);
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

    /// <summary>The second share of the greatest likelihood, by cutting its range in thirds.</summary>
    private static double Likeliest((int X1, int N1, int X2, int N2) t, double difference)
    {
        (double low, double high) = (Math.Max(0, -difference), Math.Min(1, 1 - difference));
        for (int turn = 0; turn < 200; turn++)
        {
            double a = low + ((high - low) / 3), b = high - ((high - low) / 3);
            (low, high) = Likelihood(t, a + difference, a) < Likelihood(t, b + difference, b) ? (a, high) : (low, b);
        }

        return (low + high) / 2;
    }

    private static double Likelihood((int X1, int N1, int X2, int N2) t, double p1, double p2) =>
        Times(t.X1, p1) + Times(t.N1 - t.X1, 1 - p1) + Times(t.X2, p2) + Times(t.N2 - t.X2, 1 - p2);

    private static double Times(int count, double share) => count == 0 ? 0 : count * Math.Log(Math.Max(share, 0));

    private static bool Borderline((int X1, int N1, int X2, int N2) table, double limit, double end) =>
        limit == end || Math.Abs(ScoreDifference.Test(table.X1, table.N1, table.X2, table.N2, limit).P!.Value - 0.05) < 1e-9;
}
