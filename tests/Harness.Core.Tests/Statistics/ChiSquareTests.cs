using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ChiSquareTests
{
    [Fact]
    public void Three_of_four_against_one_of_four_is_what_a_hand_works_out()
    {
        ChiSquare chi = ChiSquare.Of([3, 1], [4, 4]), yates = ChiSquare.Yates(3, 4, 1, 4);

        chi.Test.Statistic!.Value.ShouldBe(2, 1e-14); // four cells, each 1 away from 2
        chi.CramersV!.Value.ShouldBe(0.5, 1e-14);
        (chi.Test.Freedom, chi.Test.N, chi.LeastExpected, chi.ShareBelowFive, chi.Trustworthy).ShouldBe((1, 8, 2, 1, false));
        yates.Test.Statistic!.Value.ShouldBe(0.5, 1e-14); // each one half away
        yates.CramersV!.Value.ShouldBe(0.5, 1e-14);
    }

    [Fact]
    public void Three_groups_are_what_a_hand_works_out()
    {
        ChiSquare chi = ChiSquare.Of([10, 20, 30], [40, 40, 40]); // expected 20 and 20

        chi.Test.Statistic!.Value.ShouldBe(20, 1e-13);
        chi.Test.P!.Value.ShouldBe(Math.Exp(-10), 1e-15); // two degrees of freedom
        (chi.LeastExpected, chi.ShareBelowFive, chi.Trustworthy).ShouldBe((20, 0, true));
    }

    [Fact]
    public void The_correction_never_moves_a_count_past_its_expectation() => ChiSquare.Yates(1, 2, 1, 2).Test.Statistic.ShouldBe(0);

    [Fact]
    public void Cells_below_five_are_counted()
    {
        ChiSquare chi = ChiSquare.Of([1, 9], [8, 72]); // expected 1, 7, 9, 63

        (chi.LeastExpected, chi.ShareBelowFive, chi.Trustworthy).ShouldBe((1, 0.25, false));
    }

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        ChiSquare.Of([], []).Test.Absent.ShouldBe(Absence.NoData);
        ChiSquare.Of([1, 0], [2, 0]).Test.Absent.ShouldBe(Absence.OneGroup);
        ChiSquare.Of([0, 0], [5, 5]).ShouldBe(new ChiSquare(TestOutcome.None(Absence.NoVariation, 10, "chi-square"), null, null, null));
        ChiSquare.Of([5, 5], [5, 5]).Test.Absent.ShouldBe(Absence.NoVariation);
        ChiSquare.Yates(0, 0, 0, 0).Test.Absent.ShouldBe(Absence.NoData);
        ChiSquare.Of([0, 0], [5, 5]).Trustworthy.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => ChiSquare.Of([1], [1, 2]));
        Should.Throw<ArgumentException>(() => ChiSquare.Yates(3, 2, 1, 2));
    }

    [Fact]
    public void Neither_the_order_of_the_groups_nor_the_name_of_success_matters() => ForAll.Of(
        Gen.Choose(1, 50).SelectMany(n => Gen.Choose(0, n), (n, x) => (X: x, N: n)).ArrayOf(5).Zip(Specimens.Seeds),
        drawn =>
        {
            ((int X, int N)[] groups, ulong seed) = drawn;
            ChiSquare there = ChiSquare.Of([.. groups.Select(g => g.X)], [.. groups.Select(g => g.N)]);
            ChiSquare back = ChiSquare.Of([.. groups.Shuffled(seed).Select(g => g.N - g.X)], [.. groups.Shuffled(seed).Select(g => g.N)]);
            return there.Test.Absent == back.Test.Absent && there.Test.Statistic.IsNear(back.Test.Statistic) && there.Test.P.IsNear(back.Test.P)
                && there.CramersV.IsNear(back.CramersV) && there.LeastExpected.IsNear(back.LeastExpected) && there.ShareBelowFive == back.ShareBelowFive
                && there.CramersV is null or (>= 0 and <= 1);
        });

    [Fact]
    public void Two_groups_are_the_score_test_and_the_correction_of_Yates_only_weakens_it() => ForAll.Of(Specimens.Tables, t =>
    {
        TestOutcome chi = ChiSquare.Of([t.X1, t.X2], [t.N1, t.N2]).Test, yates = ChiSquare.Yates(t.X1, t.N1, t.X2, t.N2).Test, back = ChiSquare.Yates(t.X2, t.N2, t.X1, t.N1).Test;
        double? z = ScoreDifference.Test(t.X1, t.N1, t.X2, t.N2).Statistic;
        return chi.Absent == Absence.NoVariation || (chi.Statistic.IsNear(z * z * t.N / (t.N - 1.0)) && yates.P >= chi.P && yates.P.IsNear(back.P));
    });
}
