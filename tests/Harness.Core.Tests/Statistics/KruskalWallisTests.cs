using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class KruskalWallisTests
{
    private static readonly Gen<(double Value, int Group)[]> Samples =
        Gen.Choose(0, 9).Select(value => value / 2.0).Zip(Gen.Choose(0, 3)).Select(drawn => (drawn.Item1, drawn.Item2)).ArrayOf();

    [Fact]
    public void Two_groups_of_two_are_what_a_hand_works_out()
    {
        KruskalWallis test = KruskalWallis.Of([1, 2, 3, 4], [7, 7, 8, 8]); // mean ranks one away from 2.5

        test.Test.Statistic!.Value.ShouldBe(2.4, 1e-14);
        test.EpsilonSquared!.Value.ShouldBe(0.8, 1e-14);
        (test.Test.Freedom, test.Test.N).ShouldBe((1, 4));
        test.Test.P!.Value.ShouldBe(0.12133525035848, 1e-12);
    }

    [Fact]
    public void What_cannot_be_tested_says_why()
    {
        KruskalWallis.Of([], []).Test.Absent.ShouldBe(Absence.NoData);
        KruskalWallis.Of([1, 2], [3, 3]).Test.Absent.ShouldBe(Absence.OneGroup);
        KruskalWallis.Of([1], [3]).Test.Absent.ShouldBe(Absence.OneGroup);
        KruskalWallis.Of([2, 2, 2], [0, 0, 1]).ShouldBe(new KruskalWallis(TestOutcome.None(Absence.NoVariation, 3, "Kruskal-Wallis"), null));
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => KruskalWallis.Of([1, 2], [1]));
        Should.Throw<ArgumentException>(() => KruskalWallis.Of([1, double.NaN], [0, 1]));
    }

    [Fact]
    public void One_value_in_each_group_can_be_tested() => KruskalWallis.Of([1, 2], [0, 1]).Test.Statistic!.Value.ShouldBe(1, 1e-14);

    [Fact]
    public void Two_groups_are_the_test_of_Mann_and_Whitney() => ForAll.Of(Samples, sample =>
    {
        (double Value, int Group)[] two = [.. sample.Where(one => one.Group < 2)];
        KruskalWallis many = Of(two);
        MannWhitney pair = MannWhitney.Of([.. two.Where(one => one.Group == 0).Select(one => one.Value)], [.. two.Where(one => one.Group == 1).Select(one => one.Value)]);
        return many.Test.P is null ? pair.Plain.P is null : Math.Abs(many.Test.P.Value - pair.Plain.P!.Value) < 1e-9;
    });

    [Fact]
    public void Neither_the_order_nor_the_scale_nor_the_numbers_of_the_groups_matter() => ForAll.Of(Samples.Zip(Specimens.Seeds), drawn =>
    {
        ((double Value, int Group)[] sample, ulong seed) = drawn;
        KruskalWallis there = Of(sample), back = Of([.. sample.Shuffled(seed).Select(one => (Math.Exp(one.Value) * 1000, 10 - one.Group))]);
        return (there.Test.Absent, there.Test.Freedom) == (back.Test.Absent, back.Test.Freedom)
            && there.Test.Statistic.IsNear(back.Test.Statistic) && there.Test.P.IsNear(back.Test.P) && there.EpsilonSquared.IsNear(back.EpsilonSquared)
            && there.EpsilonSquared is null or (>= 0 and <= 1 + 1e-12);
    });

    private static KruskalWallis Of((double Value, int Group)[] sample) => KruskalWallis.Of([.. sample.Select(one => one.Value)], [.. sample.Select(one => one.Group)]);
}
