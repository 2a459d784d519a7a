using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class FisherManyGroupsTests
{
    [Theory]
    [InlineData(2, 0, 0, 3 / 15.0)] // of 15 tables, 3 put both into one group and 12 into two
    [InlineData(1, 1, 0, 1)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(2, 2, 2, 1)]
    public void Three_groups_of_two_are_what_a_hand_counts(int a, int b, int c, double p) =>
        FisherManyGroups.Test([a, b, c], [2, 2, 2]).P!.Value.ShouldBe(p, 1e-12);

    [Fact]
    public void Two_groups_are_the_test_of_two_groups() => ForAll.Of(
        Gen.Choose(0, 30).Four(),
        drawn =>
        {
            (int x1, int y1, int x2, int y2) = drawn;
            TestOutcome many = FisherManyGroups.Test([x1, x2], [x1 + y1, x2 + y2]);
            return x1 + y1 == 0 || x2 + y2 == 0
                ? many.Absent is Absence.OneGroup or Absence.NoData
                : Math.Abs(many.P!.Value - FisherExact.TwoSided(x1, x1 + y1, x2, x2 + y2)) < 1e-10;
        });

    [Fact]
    public void It_is_the_sum_over_all_tables_and_neither_their_order_nor_the_name_of_success_matters() => ForAll.Of(
        Gen.Choose(1, 6).SelectMany(n => Gen.Choose(0, n), (n, x) => (X: x, N: n)).ArrayOf(4),
        groups =>
        {
            double p = FisherManyGroups.Test([.. groups.Select(g => g.X)], [.. groups.Select(g => g.N)]).P!.Value;
            double again = FisherManyGroups.Test([.. groups.Reverse().Select(g => g.X)], [.. groups.Reverse().Select(g => g.N)]).P!.Value;
            double failures = FisherManyGroups.Test([.. groups.Select(g => g.N - g.X)], [.. groups.Select(g => g.N)]).P!.Value;
            return Math.Abs(p - Enumerated(groups)) < 1e-10 && Math.Abs(p - again) < 1e-10 && Math.Abs(p - failures) < 1e-10;
        });

    [Fact]
    public void Empty_groups_say_nothing() => FisherManyGroups.Test([2, 0, 0, 0], [2, 2, 0, 2]).P!.Value.ShouldBe(0.2, 1e-12);

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        FisherManyGroups.Test([], []).Absent.ShouldBe(Absence.NoData);
        FisherManyGroups.Test([3], [7]).Absent.ShouldBe(Absence.OneGroup);
        FisherManyGroups.Test([500, 500], [1000, 1001]).ShouldBe(TestOutcome.None(Absence.TooLarge, 2001, "Fisher, many groups"));
        Should.Throw<ArgumentException>(() => FisherManyGroups.Test([1], [1, 2]));
        Should.Throw<ArgumentException>(() => FisherManyGroups.Test([3, 1], [2, 2]));
        Should.Throw<ArgumentException>(() => FisherManyGroups.Test([-1, 1], [2, 2]));
    }

    [Fact]
    public void Too_many_tables_are_refused_and_not_waited_for()
    {
        int[] trials = [.. Enumerable.Range(0, 40).Select(i => 30 + i)], successes = [.. trials.Select(n => n / 2)];
        successes[0] += 14;

        FisherManyGroups.Test(successes, trials).Absent.ShouldBe(Absence.TooLarge);
    }

    private static double Enumerated((int X, int N)[] groups)
    {
        (double Weight, int Sum)[] tables = [(1, 0)];
        foreach ((_, int n) in groups)
        {
            tables = [.. from table in tables from x in Enumerable.Range(0, n + 1) select (table.Weight * Choose(n, x), table.Sum + x)];
        }

        double observed = groups.Aggregate(1.0, (weight, group) => weight * Choose(group.N, group.X));
        double[] weights = [.. tables.Where(table => table.Sum == groups.Sum(group => group.X)).Select(table => table.Weight)];
        return weights.Where(weight => weight <= observed).Sum() / weights.Sum();
    }

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (ways, i) => ways * (n - k + i) / i);
}
