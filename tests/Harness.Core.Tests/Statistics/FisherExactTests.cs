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

    private static void AgreesWithR(int[] x1, int[] n1, int[] x2, int[] n2, double?[] p)
    {
        for (int i = 0; i < p.Length; i++)
        {
            ((double?)FisherExact.TwoSided(x1[i], n1[i], x2[i], n2[i])).ShouldBeAsInR(p[i], $"{x1[i]} of {n1[i]} against {x2[i]} of {n2[i]}");
        }
    }
}
