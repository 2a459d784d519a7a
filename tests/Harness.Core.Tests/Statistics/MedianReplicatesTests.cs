using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MedianReplicatesTests
{
    private static readonly Gen<(long Time, bool Answered)[]> Samples =
        Gen.Choose(0, 20).Zip(Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))).Select(drawn => ((long)drawn.Item1, drawn.Item2))
            .NonEmptyListOf().Select(probes => probes.ToArray());

    [Fact]
    public void Counting_is_the_same_as_copying_the_sample() => ForAll.Of(Samples, sample =>
    {
        double[] copied = [.. Enumerable.Range(0, 20).Select(replicate => Copied([.. sample.OrderBy(probe => probe.Time).ThenByDescending(probe => probe.Answered)], Draws.For(9, (ulong)replicate))).OfType<double>().Order()];
        return Of(sample, replicates: 20, seed: 9).Reached.SequenceEqual(copied);
    });

    [Fact]
    public void Replicates_are_the_same_on_any_number_of_threads() => ForAll.Of(
        Samples, sample => Of(sample, replicates: 200, threads: 4).Reached.SequenceEqual(Of(sample, replicates: 200).Reached), times: 20);

    [Fact]
    public void Neither_the_order_of_the_probes_nor_the_unit_of_time_matters() => ForAll.Of(Samples.Zip(Gen.Elements(AtOneHalf.First, AtOneHalf.Middle)), drawn =>
    {
        ((long Time, bool Answered)[] sample, AtOneHalf half) = drawn;
        MedianReplicates one = Of(sample, 50, half: half), other = Of([.. sample.Reverse()], 50, half: half), stretched = Of([.. sample.Select(probe => (probe.Time * 1000, probe.Answered))], 50, half: half);
        return one.Reached.SequenceEqual(other.Reached) && one.Percentile() == other.Percentile()
            && stretched.ShareNotReached == one.ShareNotReached
            && stretched.Reached.Zip(one.Reached).All(pair => Math.Abs(pair.First - (1000 * pair.Second)) < 1e-9);
    });

    [Fact]
    public void More_confidence_gives_wider_limits_and_a_greater_share_of_replicates_takes_no_less_time() => ForAll.Of(Samples.Zip(Specimens.Confidences), drawn =>
    {
        ((long, bool)[] sample, (double less, double more)) = drawn;
        MedianReplicates medians = Of(sample, 50), wide = Of(sample, 50, confidence: more);
        return Of(sample, 50, confidence: less).Percentile().IsWithin(wide.Percentile(), lowest: double.PositiveInfinity)
            && Enumerable.Range(0, 101).Select(percent => medians.Quantile(percent / 100.0)).Rises();
    });

    [Fact]
    public void The_value_is_the_median_of_the_curve() => ForAll.Of(Samples, sample =>
        Of(sample, replicates: 1).Percentile().Value == SurvivalCurve.Of([.. sample.Select(p => p.Time)], [.. sample.Select(p => p.Answered)], Frames.Reference).Quantile(0.5).Value);

    [Fact]
    public void Every_brand_agrees_with_R()
    {
        const int Replicates = 10_000;
        JsonElement expected = Reference.Bootstrap.Get("monte_carlo", "km_median_percentile95");
        double room = 4 * Math.Sqrt((1.0 / Replicates) + (1 / 20_000.0)); // four standard errors, of both simulations
        ILookup<string, IReadOnlyDictionary<string, string>> brands = Reference.Rows("small_probes.csv").ToLookup(row => row["brand"], StringComparer.Ordinal);
        for (int i = 0; i < expected.Get("brand").GetArrayLength(); i++)
        {
            string brand = expected.Get("brand")[i].GetString()!;
            MedianReplicates medians = Of(
                [.. brands[brand].Select(row => (long.Parse(row["time_s"], CultureInfo.InvariantCulture) * 1000, row["event"] == "1"))], Replicates, (ulong)i, AtOneHalf.Middle);
            double silent = expected.Get("p_not_reached")[i].GetDouble(), side = room * Math.Sqrt(0.025 * 0.975);

            Math.Abs(medians.ShareNotReached - silent).ShouldBeLessThanOrEqualTo((room * Math.Sqrt(silent * (1 - silent))) + 1e-9, brand);
            Within(expected.Get("lo").Numbers()[i], medians.Quantile(0.025 - side), medians.Quantile(0.025 + side), $"{brand}, low");
            Within(expected.Get("hi").Numbers()[i], medians.Quantile(0.975 - side), medians.Quantile(0.975 + side), $"{brand}, high");
        }
    }

    [Fact]
    public void Without_silence_they_follow_the_closed_law()
    {
        long[] times = [.. Enumerable.Range(1, 41).Select(i => (long)i * i * 1000)];
        MedianReplicates medians = Of([.. times.Select(time => (time, true))], replicates: 20_000);
        MedianLaw law = MedianLaw.Of([.. times.Select(time => time / 1000.0)], Frames.Reference);

        medians.Reached.Average().ShouldBe(law.Mean!.Value, 4 * law.StandardError!.Value / Math.Sqrt(20_000));
        (medians.Percentile().Value, medians.Percentile().Low, medians.Percentile().High).ShouldBe((law.Percentile().Value, law.Percentile().Low, law.Percentile().High));
    }

    [Fact]
    public void Awkward_samples_have_an_answer()
    {
        Of([], 10).Percentile().ShouldBe(Estimate.None(Absence.NoData, 0, "Kaplan-Meier, bootstrap percentile", Frames.Reference));
        Estimate silent = Of([(1000, false), (2000, false)], 10).Percentile();
        (silent.Value, silent.Low, silent.High, silent.Absent).ShouldBe((null, null, null, Absence.NotReached));
        Estimate one = Of([(1500, true)], 10).Percentile();
        (one.Value, one.Low, one.High, one.Absent).ShouldBe((1.5, 1.5, 1.5, null));
        Of([(7000, true), (7000, true), (7000, true)], 10).Reached.Distinct().ShouldBe([7]);
    }

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentException>(() => Of([(-1, true)], 10));
        Should.Throw<ArgumentException>(() => Of([(1L << 62, true)], 10));
        Should.Throw<ArgumentException>(() => MedianReplicates.Of([1, 2], [true], Frames.Reference, 10, 1));
        Should.Throw<ArgumentException>(() => Of([(1, true)], 0));
        Should.Throw<ArgumentException>(() => Of([(1, true)], 10, threads: 0));
        Should.Throw<ArgumentException>(() => Of([(1, true)], 10).Quantile(double.NaN));
    }

    private static void Within(double? value, double? low, double? high, string what)
    {
        (value ?? double.MaxValue).ShouldBeGreaterThanOrEqualTo(low ?? double.MaxValue, what);
        (value ?? double.MaxValue).ShouldBeLessThanOrEqualTo(high ?? double.MaxValue, what);
    }

    private static double? Copied((long Time, bool Answered)[] sample, Draws draws)
    {
        (long Time, bool Answered)[] copy = [.. sample.Select(_ => sample[draws.Below(sample.Length)])];
        return SurvivalCurve.Of([.. copy.Select(p => p.Time)], [.. copy.Select(p => p.Answered)], Frames.Reference).Quantile(0.5).Value;
    }

    private static MedianReplicates Of((long Time, bool Answered)[] sample, int replicates, ulong seed = 1, AtOneHalf half = AtOneHalf.First, int threads = 1, double confidence = 0.95) =>
        MedianReplicates.Of([.. sample.Select(p => p.Time)], [.. sample.Select(p => p.Answered)], Frames.Reference with { Confidence = confidence }, replicates, seed, half, threads);
}
