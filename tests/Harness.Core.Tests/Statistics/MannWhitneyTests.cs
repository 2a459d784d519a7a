using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MannWhitneyTests
{
    private static readonly Gen<double[]> Sample = Gen.Choose(0, 12).Select(value => value / 4.0).NonEmptyListOf().Select(values => values.ToArray());

    [Fact]
    public void Two_against_two_is_what_a_hand_works_out()
    {
        MannWhitney test = MannWhitney.Of([1, 3], [2, 4]);

        (test.Plain.Statistic, test.Continuous.Statistic, test.Exact.Statistic).ShouldBe((1, 1, 1));
        test.Exact.P!.Value.ShouldBe(4 / 6.0, 1e-15);
        test.Plain.P!.Value.ShouldBe(2 * UpperTail.Normal(1 / Math.Sqrt(5 / 3.0)), 1e-14);
        test.Continuous.P!.Value.ShouldBe(2 * UpperTail.Normal(0.5 / Math.Sqrt(5 / 3.0)), 1e-14);
        test.CliffsDelta.ShouldBe(-0.5);
    }

    [Fact]
    public void Ties_count_as_halves_and_leave_no_exact_value()
    {
        MannWhitney test = MannWhitney.Of([2], [1, 2, 3]);

        (test.Plain.Statistic, test.Plain.P, test.Continuous.P, test.CliffsDelta).ShouldBe((1.5, 1, 1, 0));
        (test.Exact.P, test.Exact.Absent).ShouldBe((null, Absence.Ties));
    }

    [Fact]
    public void Nothing_but_ties_has_no_p_value()
    {
        MannWhitney test = MannWhitney.Of([3, 3, 3], [3, 3]);

        (test.Plain.Statistic, test.Plain.P, test.Plain.Absent).ShouldBe((3, null, Absence.NoVariation));
        (test.Continuous.Absent, test.Exact.Absent, test.CliffsDelta).ShouldBe((Absence.NoVariation, Absence.Ties, 0));
    }

    [Fact]
    public void One_value_each_can_be_compared()
    {
        MannWhitney test = MannWhitney.Of([1], [2]);

        (test.Exact.P, test.CliffsDelta).ShouldBe((1, -1));
        test.Plain.P!.Value.ShouldBe(0.31731050786291, 1e-12);
    }

    [Fact]
    public void An_empty_sample_leaves_nothing_to_say()
    {
        MannWhitney test = MannWhitney.Of([], [1, 2]);

        (test.Plain.Absent, test.Continuous.Absent, test.Exact.Absent, test.CliffsDelta).ShouldBe((Absence.NoData, Absence.NoData, Absence.NoData, null));
        MannWhitney.Of([], []).Plain.ShouldBe(TestOutcome.None(Absence.NoData, 0, "Mann-Whitney"));
    }

    [Fact]
    public void Large_samples_are_not_counted_out() =>
        MannWhitney.Of([.. Enumerable.Range(0, 50).Select(i => (double)i)], [0.5]).Exact.Absent.ShouldBe(Absence.TooLarge);

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Should.Throw<ArgumentException>(() => MannWhitney.Of([double.NaN], [1]));
        Should.Throw<ArgumentException>(() => MannWhitney.Of([1], [double.PositiveInfinity]));
    }

    [Fact]
    public void The_statistic_counts_the_pairs() => ForAll.Of(Sample.Zip(Sample), samples =>
    {
        (double[] a, double[] b) = samples;
        double pairs = Pairs(a, b);
        MannWhitney test = MannWhitney.Of(a, b);
        return test.Plain.Statistic == pairs && Math.Abs(test.CliffsDelta!.Value - ((2 * pairs / (a.Length * b.Length)) - 1)) < 1e-12;
    });

    [Fact]
    public void Swapped_samples_change_the_sign_and_nothing_else() => ForAll.Of(Sample.Zip(Sample), samples =>
    {
        MannWhitney there = MannWhitney.Of(samples.Item1, samples.Item2), back = MannWhitney.Of(samples.Item2, samples.Item1);
        return there.Plain.P == back.Plain.P && there.Continuous.P == back.Continuous.P && there.Exact.P == back.Exact.P
            && Math.Abs((there.CliffsDelta + back.CliffsDelta)!.Value) < 1e-12;
    });

    [Fact]
    public void Neither_order_nor_scale_matters() => ForAll.Of(Sample.Zip(Sample).Zip(Specimens.Seeds), drawn =>
    {
        ((double[] a, double[] b), ulong seed) = drawn;
        MannWhitney there = MannWhitney.Of(a, b);
        return there == MannWhitney.Of(a.Shuffled(seed), b.Shuffled(seed + 1))
            && there == MannWhitney.Of([.. a.Select(x => x * 1000)], [.. b.Select(x => x * 1000)])
            && there == MannWhitney.Of([.. a.Select(Math.Exp)], [.. b.Select(Math.Exp)])
            && (there.Continuous.P is null || there.Continuous.P >= there.Plain.P);
    });

    [Fact]
    public void Turned_values_change_the_sign_and_nothing_else() => ForAll.Of(Sample.Zip(Sample), samples =>
    {
        MannWhitney there = MannWhitney.Of(samples.Item1, samples.Item2), back = MannWhitney.Of([.. samples.Item1.Select(x => -x)], [.. samples.Item2.Select(x => -x)]);
        return there.Plain.P == back.Plain.P && there.Exact.P == back.Exact.P && there.CliffsDelta.IsNear(-back.CliffsDelta);
    });

    [Fact]
    public void The_exact_value_is_the_share_of_shuffles_as_far_from_the_middle() => ForAll.Of(Gen.Choose(1, 4).Zip(Gen.Choose(1, 4)).Zip(Specimens.Seeds), drawn =>
    {
        ((int n1, int n2), ulong seed) = drawn;
        double[] values = [.. Enumerable.Range(0, n1 + n2).Select(i => i * i / 3.0)], shuffled = values.Shuffled(seed);
        double[] statistics = [.. Enumerable.Range(0, 1 << values.Length).Where(chosen => int.PopCount(chosen) == n1).Select(chosen => Pairs(
            [.. values.Where((_, i) => (chosen >> i & 1) == 1)], [.. values.Where((_, i) => (chosen >> i & 1) == 0)]))];
        double[] a = shuffled[..n1], b = shuffled[n1..];
        double u = Pairs(a, b), near = Math.Min(u, (n1 * n2) - u);
        double p = Math.Min(1, 2.0 * statistics.Count(other => other <= near) / statistics.Length);
        return Math.Abs(MannWhitney.Of(a, b).Exact.P!.Value - p) < 1e-12;
    });

    private static double Pairs(double[] a, double[] b) => a.Sum(x => b.Sum(y => x > y ? 1 : x < y ? 0 : 0.5));
}
