using System.Text.Json;
using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class FisherExactTests
{
    [Theory]
    [InlineData(3, 4, 1, 4, 34 / 70.0)] // the lady tasting tea: (1 + 16 + 16 + 1) of 70 tables
    [InlineData(4, 4, 0, 4, 2 / 70.0)]
    [InlineData(2, 4, 2, 4, 1)]
    [InlineData(0, 3, 3, 3, 2 / 20.0)]
    [InlineData(0, 0, 3, 5, 1)]
    [InlineData(0, 0, 0, 0, 1)]
    [InlineData(0, 20, 0, 20, 1)]
    [InlineData(20, 20, 20, 20, 1)]
    public void Small_tables_are_what_a_hand_counts(int x1, int n1, int x2, int n2, double p) => FisherExact.TwoSided(x1, n1, x2, n2).ShouldBe(p, 1e-12);

    [Fact]
    public void All_pairs_of_brands_agree_with_R()
    {
        JsonElement pairs = Reference.Small.Get("response_pairs");
        AgreesWithR(pairs.Get("x_a").Counts(), pairs.Get("n_a").Counts(), pairs.Get("x_b").Counts(), pairs.Get("n_b").Counts(), pairs.Get("fisher_p").Numbers());
    }

    [Fact]
    public void Hard_tables_agree_with_R()
    {
        JsonElement tables = Reference.Edge.Get("two_by_two");
        AgreesWithR(tables.Get("x1").Counts(), tables.Get("n1").Counts(), tables.Get("x2").Counts(), tables.Get("n2").Counts(), tables.Get("fisher_p").Numbers());
    }

    [Theory]
    [InlineData(-1, 4, 1, 4)]
    [InlineData(5, 4, 1, 4)]
    [InlineData(1, 4, -1, 4)]
    [InlineData(1, 4, 5, 4)]
    [InlineData(0, -1, 1, 4)]
    public void Impossible_tables_are_refused(int x1, int n1, int x2, int n2) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FisherExact.TwoSided(x1, n1, x2, n2));

    [Fact]
    public void The_test_does_not_care_which_group_or_which_outcome_comes_first() => ForAll.Of(
        Gen.Choose(0, 30).Four(),
        drawn =>
        {
            (int x1, int y1, int x2, int y2) = drawn;
            double p = FisherExact.TwoSided(x1, x1 + y1, x2, x2 + y2);
            return p is > 0 and <= 1
                && Math.Abs(p - FisherExact.TwoSided(x2, x2 + y2, x1, x1 + y1)) < 1e-9
                && Math.Abs(p - FisherExact.TwoSided(y1, x1 + y1, y2, x2 + y2)) < 1e-9;
        });

    [Fact]
    public void One_sided_values_are_tails_that_overlap_in_the_table_itself()
    {
        FisherExact.Less(3, 4, 1, 4).ShouldBe(69 / 70.0, 1e-15);
        FisherExact.Greater(3, 4, 1, 4).ShouldBe(17 / 70.0, 1e-15);
        (FisherExact.Less(0, 0, 3, 5), FisherExact.Greater(0, 0, 3, 5)).ShouldBe((1, 1));
    }

    [Fact]
    public void The_odds_ratio_of_one_of_two_each_is_what_a_hand_works_out()
    {
        Estimate even = FisherExact.OddsRatio(1, 2, 1, 2, Frames.Reference); // weights 1, 4 t, t squared: at the limit 4 t + t squared = 1 / 39

        even.Value!.Value.ShouldBe(1, 1e-14);
        even.Low!.Value.ShouldBe(Math.Sqrt(4 + (1 / 39.0)) - 2, 1e-14);
        even.High!.Value.ShouldBe(1 / (Math.Sqrt(4 + (1 / 39.0)) - 2), 1e-10);
        (even.N, even.Absent).ShouldBe((4, null));
    }

    [Fact]
    public void An_infinite_odds_ratio_keeps_its_lower_limit_and_says_why()
    {
        Estimate most = FisherExact.OddsRatio(1, 1, 0, 1, Frames.Reference), least = FisherExact.OddsRatio(0, 1, 1, 1, Frames.Reference);

        (most.Value, most.High, most.Absent).ShouldBe((null, null, Absence.Infinite));
        most.Low!.Value.ShouldBe(1 / 39.0, 1e-14);
        (least.Value, least.Low, least.Absent).ShouldBe((0, 0, null));
        least.High!.Value.ShouldBe(39, 1e-11);
    }

    [Fact]
    public void Where_the_margins_leave_no_choice_any_odds_ratio_fits()
    {
        Estimate none = FisherExact.OddsRatio(0, 20, 0, 10, Frames.Reference);

        (none.Value, none.Low, none.High, none.Absent).ShouldBe((null, 0, null, Absence.NoVariation));
        FisherExact.OddsRatio(0, 0, 3, 5, Frames.Reference).Absent.ShouldBe(Absence.NoData);
    }

    [Fact]
    public void Limits_exclude_1_exactly_when_the_smaller_tail_is_below_a_half_of_the_level() => ForAll.Of(
        Gen.Choose(0, 30).Four(),
        drawn =>
        {
            (int x1, int y1, int x2, int y2) = drawn;
            Estimate odds = FisherExact.OddsRatio(x1, x1 + y1, x2, x2 + y2, Frames.Reference);
            double tail = Math.Min(FisherExact.Less(x1, x1 + y1, x2, x2 + y2), FisherExact.Greater(x1, x1 + y1, x2, x2 + y2));
            return (odds.Low > 1 || odds.High < 1) == tail < 0.025;
        });

    [Fact]
    public void One_sided_values_are_sums_over_tables_and_turn_with_the_groups_and_the_outcomes() => ForAll.Of(Specimens.Tables, t =>
    {
        double less = FisherExact.Less(t.X1, t.N1, t.X2, t.N2), greater = FisherExact.Greater(t.X1, t.N1, t.X2, t.N2);
        (double below, double at, double above) = Tails(t, 1);
        return Math.Abs(less - (below + at)) < 1e-9 && Math.Abs(greater - (at + above)) < 1e-9
            && ((double?)less).IsNear(FisherExact.Greater(t.X2, t.N2, t.X1, t.N1)) && ((double?)less).IsNear(FisherExact.Greater(t.N1 - t.X1, t.N1, t.N2 - t.X2, t.N2));
    });

    [Fact]
    public void At_each_limit_of_the_odds_ratio_its_tail_is_what_the_confidence_leaves() => ForAll.Of(Specimens.Tables.Zip(Gen.Elements(0.5, 0.8, 0.95, 0.999)), drawn =>
    {
        (TwoShares t, double confidence) = drawn;
        Estimate odds = FisherExact.OddsRatio(t.X1, t.N1, t.X2, t.N2, Frames.Reference with { Confidence = confidence });
        bool Leaves(double tail) => Math.Abs(tail - ((1 - confidence) / 2)) < 1e-9;
        return (odds.Low is 0 || Tails(t, odds.Low!.Value) is var (_, atLow, above) && Leaves(atLow + above))
            && (odds.High is not { } high || Tails(t, high) is var (below, atHigh, _) && Leaves(below + atHigh))
            && (odds.Value is not { } value || (odds.Low <= value && value <= (odds.High ?? double.MaxValue)));
    });

    /// <summary>Probabilities of fewer, as many and more successes in the first group under an odds ratio, from the weights of all tables.</summary>
    private static (double Below, double At, double Above) Tails(TwoShares t, double odds)
    {
        double[] weights = [.. Enumerable.Range(0, t.N1 + 1).Select(x => LogChoose(t.N1, x) + LogChoose(t.N2, t.X1 + t.X2 - x) + (x * Math.Log(odds)))];
        double greatest = weights.Max(), all = weights.Sum(weight => Math.Exp(weight - greatest));
        double Part(Range range) => weights[range].Sum(weight => Math.Exp(weight - greatest)) / all;
        return (Part(..t.X1), Part(t.X1..(t.X1 + 1)), Part((t.X1 + 1)..));
    }

    private static double LogChoose(int n, int k) =>
        k < 0 || k > n ? double.NegativeInfinity : Enumerable.Range(1, k).Sum(i => Math.Log((double)(n - k + i) / i));

    private static void AgreesWithR(int[] x1, int[] n1, int[] x2, int[] n2, double?[] p)
    {
        for (int i = 0; i < p.Length; i++)
        {
            ((double?)FisherExact.TwoSided(x1[i], n1[i], x2[i], n2[i])).ShouldBeAsInR(p[i], $"{x1[i]} of {n1[i]} against {x2[i]} of {n2[i]}");
        }
    }
}
