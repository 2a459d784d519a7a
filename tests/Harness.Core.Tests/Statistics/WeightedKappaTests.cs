using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class WeightedKappaTests
{
    [Fact]
    public void It_is_as_in_the_example_of_Fleiss()
    {
        // Fleiss, Levin and Paik 2003, section 18.1: 100 subjects, three diagnoses; kappa 0.68, standard error 0.087.
        int[,] table = { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } };
        Estimate kappa = Of(Cells(table), KappaWeights.None).Estimate;
        kappa.Value!.Value.ShouldBe(0.676, 0.0005);
        double onFishersScale = (Math.Atanh(kappa.High!.Value) - Math.Atanh(kappa.Low!.Value)) / (2 * 1.959964);
        (onFishersScale * (1 - (0.676471 * 0.676471))).ShouldBe(0.0877, 0.00005);
    }

    [Theory]
    [InlineData(KappaWeights.None, 0.496855346, 0.184820430, 0.717888785)]
    [InlineData(KappaWeights.Linear, 0.731543624, 0.540011229, 0.851038931)]
    [InlineData(KappaWeights.Quadratic, 0.885222382, 0.784626209, 0.940401510)]
    public void Its_limits_are_those_of_the_numerical_delta_method(KappaWeights weights, double value, double low, double high)
    {
        double[] a = [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 2, 3, 4, 5, 1, 3, 3, 2, 4, 4], b = [1, 2, 3, 4, 5, 2, 2, 4, 4, 4, 1, 3, 5, 5, 1, 2, 3, 3, 4, 5];
        WeightedKappa kappa = Of(a.Zip(b), weights);
        kappa.Estimate.Value!.Value.ShouldBe(value, 1e-8);
        kappa.Estimate.Low!.Value.ShouldBe(low, 1e-6);
        kappa.Estimate.High!.Value.ShouldBe(high, 1e-6);
        (kappa.Alike, kappa.Estimate.N).ShouldBe((12, 20));
    }

    [Fact]
    public void By_hand_with_two_marks() // 6 + 2 alike of 10; chance 0.7 * 0.7 + 0.3 * 0.3 = 0.58: (0.8 - 0.58) / 0.42
        => Of(Cells(new[,] { { 6, 1 }, { 1, 2 } }), KappaWeights.Quadratic).Estimate.Value!.Value.ShouldBe(0.22 / 0.42, 1e-12);

    [Fact]
    public void Marks_count_by_their_values_and_not_by_their_places()
    {
        (double, double)[] near = [(0, 1), (1, 0), (20, 20), (0, 0), (20, 20)], far = [(0, 20), (20, 0), (1, 1), (0, 0), (1, 1)];
        Of(near, KappaWeights.Quadratic).Estimate.Value!.Value.ShouldBeGreaterThan(0.99);
        Of(far, KappaWeights.Quadratic).Estimate.Value!.Value.ShouldBeLessThan(0.1);
    }

    [Fact]
    public void Where_nothing_is_shared_it_says_so() =>
        WeightedKappa.Of(new([[1, null], [null, 2]]), 0, 1, KappaWeights.Quadratic, Frames.Reference).Estimate.ShouldBe(
            Estimate.None(Absence.NothingShared, 0, "quadratic weighted kappa", Frames.Reference));

    [Fact]
    public void Who_gives_everything_the_same_mark_has_no_kappa()
    {
        WeightedKappa all = Of(Enumerable.Repeat((3.0, 3.0), 12), KappaWeights.Quadratic), one = Of(Enumerable.Range(0, 12).Select(i => (3.0, (double)(i % 4))), KappaWeights.Quadratic);
        (all.Estimate.Value, all.Estimate.Absent, all.Alike, all.Test.Absent).ShouldBe((null, Absence.NoVariation, 12, Absence.NoVariation));
        (one.Estimate.Value, one.Estimate.Absent, one.Alike).ShouldBe((null, Absence.NoVariation, 3));
    }

    [Fact]
    public void Who_never_differ_have_1_without_limits() =>
        Of(Enumerable.Range(0, 12).Select(i => ((double)(i % 3), (double)(i % 3))), KappaWeights.Linear).Estimate.ShouldBe(
            new(1, null, null, 12, "linear weighted kappa", Frames.Reference, null));

    [Fact]
    public void Who_always_differ_have_less_than_0_without_limits()
    {
        Estimate kappa = Of(Enumerable.Range(0, 20).Select(i => ((double)(i % 2), (double)(1 - (i % 2)))), KappaWeights.Quadratic).Estimate;
        kappa.Value!.Value.ShouldBe(-1, 1e-12);
        (kappa.Low, kappa.High).ShouldBe((null, null));
    }

    [Fact]
    public void Few_units_have_no_limits()
    {
        (double, double)[] pairs = [.. Enumerable.Range(0, 20).Select(i => ((double)(i % 3), (double)((i + (i % 4 == 0 ? 1 : 0)) % 3)))];
        (Of(pairs[..19], KappaWeights.Quadratic).Estimate.Low, Of(pairs, KappaWeights.Quadratic).Estimate.Low is null).ShouldBe((null, false));
    }

    [Fact]
    public void It_is_the_same_from_both_sides_and_never_beyond_1() => ForAll.Of(
        Gen.Choose(1, 4).Zip(Gen.Choose(1, 4)).ArrayOf(25),
        drawn =>
        {
            (double, double)[] pairs = [.. drawn.Select(pair => ((double)pair.Item1, (double)pair.Item2))];
            return Enum.GetValues<KappaWeights>().All(weights =>
            {
                Estimate one = Of(pairs, weights).Estimate, other = Of(pairs.Select(pair => (pair.Item2, pair.Item1)), weights).Estimate;
                return one.Absent == other.Absent && Math.Abs((one.Value ?? 0) - (other.Value ?? 0)) < 1e-12 && Math.Abs((one.Low ?? 0) - (other.Low ?? 0)) < 1e-9
                    && !(one.Low < -1) && !(one.High > 1) && !(one.Value > 1 + 1e-12);
            });
        });

    private static WeightedKappa Of(IEnumerable<(double A, double B)> pairs, KappaWeights weights) =>
        WeightedKappa.Of(new(pairs.Select(pair => new double?[] { pair.A, pair.B })), 0, 1, weights, Frames.Reference);

    private static IEnumerable<(double, double)> Cells(int[,] table) =>
        from i in Enumerable.Range(0, table.GetLength(0))
        from j in Enumerable.Range(0, table.GetLength(1))
        from _ in Enumerable.Range(0, table[i, j])
        select ((double)i, (double)j);
}
