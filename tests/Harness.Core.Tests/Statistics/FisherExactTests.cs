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
    public void Swapped_groups_turn_the_odds_ratio_over() => ForAll.Of(
        Gen.Choose(1, 30).Four(),
        drawn =>
        {
            (int x1, int y1, int x2, int y2) = drawn;
            Estimate there = FisherExact.OddsRatio(x1, x1 + y1, x2, x2 + y2, Frames.Reference), back = FisherExact.OddsRatio(x2, x2 + y2, x1, x1 + y1, Frames.Reference);
            return Math.Abs((there.Value!.Value * back.Value!.Value) - 1) < 1e-11
                && Math.Abs(((there.Low * back.High) ?? 1) - 1) < 1e-11
                && there.Low <= there.Value && (there.High ?? double.MaxValue) >= there.Value;
        });

    private static void AgreesWithR(int[] x1, int[] n1, int[] x2, int[] n2, double?[] p)
    {
        for (int i = 0; i < p.Length; i++)
        {
            ((double?)FisherExact.TwoSided(x1[i], n1[i], x2[i], n2[i])).ShouldBeAsInR(p[i], $"{x1[i]} of {n1[i]} against {x2[i]} of {n2[i]}");
        }
    }
}
