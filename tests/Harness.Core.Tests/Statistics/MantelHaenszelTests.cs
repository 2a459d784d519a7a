using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MantelHaenszelTests
{
    private static readonly TwoShares Stratum = new(3, 4, 1, 4);

    [Fact]
    public void One_stratum_is_a_plain_table()
    {
        MantelHaenszel.Test([Stratum]).Statistic!.Value.ShouldBe(1.75, 1e-14); // chi-square 2, times 7 / 8
        Estimate odds = MantelHaenszel.OddsRatio([Stratum], Frames.Reference);
        odds.Value!.Value.ShouldBe(9, 1e-13);
        double spread = Math.Exp(1.959963984540054 * Math.Sqrt((1 / 3.0) + 1 + 1 + (1 / 3.0))); // Woolf's variance
        odds.Low!.Value.ShouldBe(9 / spread, 1e-12);
        odds.High!.Value.ShouldBe(9 * spread, 1e-9);
    }

    [Fact]
    public void Strata_that_agree_add_up()
    {
        TestOutcome test = MantelHaenszel.Test([Stratum, Stratum]);

        (test.Freedom, test.N).ShouldBe((1, 16));
        test.Statistic!.Value.ShouldBe(3.5, 1e-14);
        MantelHaenszel.OddsRatio([Stratum, Stratum], Frames.Reference).Value!.Value.ShouldBe(9, 1e-13);
    }

    [Fact]
    public void A_stratum_that_says_nothing_changes_nothing() =>
        MantelHaenszel.OddsRatio([Stratum, new(0, 5, 0, 0), new(0, 0, 0, 0)], Frames.Reference).ShouldBe(MantelHaenszel.OddsRatio([Stratum], Frames.Reference));

    [Fact]
    public void What_does_not_exist_says_why()
    {
        MantelHaenszel.Test([]).Absent.ShouldBe(Absence.NoData);
        MantelHaenszel.Test([new(0, 3, 0, 4), new(2, 2, 2, 2)]).Absent.ShouldBe(Absence.NoVariation);
        MantelHaenszel.OddsRatio([], Frames.Reference).Absent.ShouldBe(Absence.NoData);
        MantelHaenszel.OddsRatio([new(0, 3, 0, 4)], Frames.Reference).Absent.ShouldBe(Absence.NoVariation);
        MantelHaenszel.OddsRatio([new(3, 3, 2, 4)], Frames.Reference).Absent.ShouldBe(Absence.Infinite);
        Estimate none = MantelHaenszel.OddsRatio([new(0, 3, 2, 4)], Frames.Reference);
        (none.Value, none.Low, none.High, none.Absent).ShouldBe((0, null, null, null));
        Should.Throw<ArgumentOutOfRangeException>(() => MantelHaenszel.Test([new(4, 3, 2, 4)]));
    }

    [Fact]
    public void Swapped_groups_or_outcomes_turn_the_odds_ratio_over_and_the_order_of_strata_does_not_matter() => ForAll.Of(
        Gen.Choose(1, 20).Four().ArrayOf(3),
        drawn =>
        {
            TwoShares[] strata = [.. drawn.Select(d => new TwoShares(d.Item1, d.Item1 + d.Item2, d.Item3, d.Item3 + d.Item4))];
            TwoShares[] swapped = [.. strata.Reverse().Select(s => new TwoShares(s.X2, s.N2, s.X1, s.N1))];
            Estimate there = MantelHaenszel.OddsRatio(strata, Frames.Reference), back = MantelHaenszel.OddsRatio(swapped, Frames.Reference);
            Estimate failures = MantelHaenszel.OddsRatio([.. strata.Select(s => new TwoShares(s.N1 - s.X1, s.N1, s.N2 - s.X2, s.N2))], Frames.Reference);
            return Math.Abs((there.Value * back.Value)!.Value - 1) < 1e-12
                && Math.Abs((there.Low * back.High)!.Value - 1) < 1e-12
                && back.Value.IsNear(failures.Value) && back.Low.IsNear(failures.Low) && back.High.IsNear(failures.High)
                && MantelHaenszel.Test(strata).P.IsNear(MantelHaenszel.Test(swapped).P)
                && Math.Abs((MantelHaenszel.Test(strata).Statistic - MantelHaenszel.Test(swapped).Statistic)!.Value) < 1e-9;
        });

    [Fact]
    public void One_stratum_is_the_chi_square_of_its_table_less_one_part_in_as_many_as_there_are_trials() => ForAll.Of(Specimens.Tables, t =>
        MantelHaenszel.Test([t]).Statistic.IsNear(ChiSquare.Of([t.X1, t.X2], [t.N1, t.N2]).Test.Statistic * (t.N - 1) / t.N));
}
