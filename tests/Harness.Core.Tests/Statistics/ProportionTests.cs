using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class ProportionTests
{
    private static readonly Gen<(int X, int N)> Counts = Gen.Choose(1, 1000).SelectMany(n => Gen.Choose(0, n), (n, x) => (x, n));

    [Theory]
    [InlineData("overall")]
    [InlineData("brand")]
    [InlineData("sector")]
    [InlineData("wave")]
    [InlineData("brand_wave")]
    public void Wilson_agrees_with_R_on_a_study(string table)
    {
        JsonElement expected = Reference.Small.Get("response", table);
        AgreesWithR(expected, expected.Get("rate").Numbers());
    }

    [Fact]
    public void Wilson_agrees_with_R_on_hard_cases() => AgreesWithR(Reference.Edge.Get("proportions"), null);

    [Theory]
    [InlineData(0, 1, 0, 0.793450685623)]
    [InlineData(1, 1, 0.206549314377, 1)]
    [InlineData(1, 2, 0.094531205734, 0.905468794266)]
    [InlineData(0, 20, 0, 0.161125158053)]
    public void Wilson_of_tiny_samples_is_what_a_hand_works_out(int x, int n, double low, double high)
    {
        Estimate share = Proportion.Wilson(x, n, Frames.Reference);

        share.Low!.Value.ShouldBe(low, 1e-9);
        share.High!.Value.ShouldBe(high, 1e-9);
        share.N.ShouldBe(n);
        share.Absent.ShouldBeNull();
    }

    [Fact]
    public void No_trials_give_no_share_and_the_reason() =>
        Proportion.Wilson(0, 0, Frames.Reference).ShouldBe(Estimate.None(Absence.NoData, 0, "Wilson", Frames.Reference));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    [InlineData(-2, -1)]
    public void Impossible_counts_are_refused(int x, int n)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Wilson(x, n, Frames.Reference));
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Newcombe(1, 2, x, n, Frames.Reference));
    }

    [Fact]
    public void The_greatest_sample_has_an_interval_too()
    {
        Estimate share = Proportion.Wilson(int.MaxValue / 2, int.MaxValue, Frames.Reference);

        share.Low!.Value.ShouldBe(0.5, 1e-4);
        share.High!.Value.ShouldBe(0.5, 1e-4);
    }

    [Fact]
    public void Wilson_limits_lie_around_the_share_and_within_0_and_1() => ForAll.Of(Counts, count =>
    {
        Estimate share = Proportion.Wilson(count.X, count.N, Frames.Reference);
        return 0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1;
    });

    [Fact]
    public void More_of_the_same_makes_Wilson_narrower() => ForAll.Of(Counts.Zip(Gen.Choose(2, 50)), drawn =>
    {
        ((int x, int n), int times) = drawn;
        Estimate few = Proportion.Wilson(x, n, Frames.Reference), many = Proportion.Wilson(x * times, n * times, Frames.Reference);
        return many.High - many.Low < few.High - few.Low;
    });

    [Fact]
    public void Newcombe_agrees_with_R_on_all_pairs_of_brands()
    {
        JsonElement pairs = Reference.Small.Get("response_pairs");
        int[] x1 = pairs.Get("x_a").Counts(), n1 = pairs.Get("n_a").Counts(), x2 = pairs.Get("x_b").Counts(), n2 = pairs.Get("n_b").Counts();
        (double?[] value, double?[] low, double?[] high) = (pairs.Get("diff").Numbers(), pairs.Get("newcombe_lo").Numbers(), pairs.Get("newcombe_hi").Numbers());
        x1.Length.ShouldBe(91);
        for (int i = 0; i < x1.Length; i++)
        {
            Estimate difference = Proportion.Newcombe(x1[i], n1[i], x2[i], n2[i], Frames.Reference);
            difference.Value.ShouldBeAsInR(value[i], $"difference of pair {i}");
            difference.Low.ShouldBeAsInR(low[i], $"low of pair {i}");
            difference.High.ShouldBeAsInR(high[i], $"high of pair {i}");
        }
    }

    [Fact]
    public void Newcombe_agrees_with_R_on_hard_tables()
    {
        JsonElement tables = Reference.Edge.Get("two_by_two");
        int[] x1 = tables.Get("x1").Counts(), n1 = tables.Get("n1").Counts(), x2 = tables.Get("x2").Counts(), n2 = tables.Get("n2").Counts();
        for (int i = 0; i < x1.Length; i++)
        {
            Estimate difference = Proportion.Newcombe(x1[i], n1[i], x2[i], n2[i], Frames.Reference);
            difference.Low.ShouldBeAsInR(tables.Get("newcombe_lo").Numbers()[i], $"low of table {i}");
            difference.High.ShouldBeAsInR(tables.Get("newcombe_hi").Numbers()[i], $"high of table {i}");
        }
    }

    [Fact]
    public void Newcombe_gives_the_interval_printed_in_the_paper()
    {
        Estimate difference = Proportion.Newcombe(56, 70, 48, 80, Frames.Reference);

        difference.Low!.Value.ShouldBe(0.0524, 0.00005);
        difference.High!.Value.ShouldBe(0.3339, 0.00005);
        difference.N.ShouldBe(150);
    }

    [Fact]
    public void A_difference_with_an_empty_group_does_not_exist() =>
        Proportion.Newcombe(1, 2, 0, 0, Frames.Reference).ShouldBe(Estimate.None(Absence.NoData, 2, "Newcombe", Frames.Reference));

    [Fact]
    public void A_difference_holds_its_value_and_turns_with_its_groups() => ForAll.Of(Counts.Zip(Counts), drawn =>
    {
        ((int x1, int n1), (int x2, int n2)) = drawn;
        Estimate there = Proportion.Newcombe(x1, n1, x2, n2, Frames.Reference), back = Proportion.Newcombe(x2, n2, x1, n1, Frames.Reference);
        return -1 <= there.Low && there.Low <= there.Value && there.Value <= there.High && there.High <= 1
            && Math.Abs(there.Low!.Value + back.High!.Value) < 1e-12;
    });

    private static void AgreesWithR(JsonElement expected, double?[]? shares)
    {
        int[] x = expected.Get("x").Counts(), n = expected.Get("n").Counts();
        (double?[] low, double?[] high) = (expected.Get("wilson_lo").Numbers(), expected.Get("wilson_hi").Numbers());
        for (int i = 0; i < n.Length; i++)
        {
            Estimate share = Proportion.Wilson(x[i], n[i], Frames.Reference);
            share.Value.ShouldBeAsInR(shares?[i] ?? (double)x[i] / n[i], $"share of {x[i]} of {n[i]}");
            share.Low.ShouldBeAsInR(low[i], $"low of {x[i]} of {n[i]}");
            share.High.ShouldBeAsInR(high[i], $"high of {x[i]} of {n[i]}");
        }
    }
}
