using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>What every statistic makes of samples that others forget.</summary>
public sealed class EstimateAwkwardTests
{
    private static readonly Dictionary<string, Probe[]> Awkward = new(StringComparer.Ordinal)
    {
        ["nobody"] = [],
        ["one answered"] = [new(3, true, 0)],
        ["one silent"] = [new(9, false, 0)],
        ["one of each brand"] = [new(3, true, 0), new(9, false, 1)],
        ["two silent"] = [new(9, false, 0), new(9, false, 1)],
        ["two answered at once"] = [new(3, true, 0), new(3, true, 1)],
        ["all silent"] = [.. Enumerable.Range(0, 20).Select(i => new Probe(9, false, i % 2))],
        ["all at once"] = [.. Enumerable.Range(0, 20).Select(i => new Probe(3, true, i % 2))],
        ["one brand"] = [.. Enumerable.Range(0, 20).Select(i => new Probe(i, i % 3 > 0, 0))],
        ["lost at once"] = [.. Enumerable.Range(0, 20).Select(i => new Probe(0, false, i % 2))],
    };

    [Fact]
    public void Each_has_a_value_or_the_reason_that_fits() => string.Join('\n', Awkward.Select(sample => $"{sample.Key}: {string.Join(", ", Told(sample.Value))}")).ShouldBe("""
        nobody: share NoData, median NoData, mean NoData, hazard NoData, law NoData, replicates NoData, difference NoData, odds NoData, common odds NoData, shift NoData, log-rank NoData, chi-square NoData, Fisher NoData, common NoData, ranks NoData, exact NoData, brands NoData
        one answered: share, median, mean, hazard, law, replicates, difference NoData, odds NoData, common odds NoData, shift NoData, log-rank OneGroup, chi-square OneGroup, Fisher OneGroup, common NoData, ranks NoData, exact NoData, brands OneGroup
        one silent: share, median NotReached, mean, hazard, law, replicates NotReached, difference NoData, odds NoData, common odds NoData, shift NoData, log-rank OneGroup, chi-square OneGroup, Fisher OneGroup, common NoData, ranks NoData, exact NoData, brands OneGroup
        one of each brand: share, median, mean, hazard, law, replicates, difference, odds Infinite, common odds Infinite, shift, log-rank, chi-square, Fisher, common, ranks, exact, brands
        two silent: share, median NotReached, mean, hazard, law, replicates NotReached, difference, odds NoVariation, common odds NoVariation, shift, log-rank TooFewEvents, chi-square NoVariation, Fisher, common NoVariation, ranks NoVariation, exact Ties, brands NoVariation
        two answered at once: share, median, mean, hazard, law, replicates, difference, odds NoVariation, common odds NoVariation, shift, log-rank NoVariation, chi-square NoVariation, Fisher, common NoVariation, ranks NoVariation, exact Ties, brands NoVariation
        all silent: share, median NotReached, mean, hazard, law, replicates NotReached, difference, odds NoVariation, common odds NoVariation, shift, log-rank TooFewEvents, chi-square NoVariation, Fisher, common NoVariation, ranks NoVariation, exact Ties, brands NoVariation
        all at once: share, median, mean, hazard, law, replicates, difference, odds NoVariation, common odds NoVariation, shift, log-rank NoVariation, chi-square NoVariation, Fisher, common NoVariation, ranks NoVariation, exact Ties, brands NoVariation
        one brand: share, median, mean, hazard, law, replicates, difference NoData, odds NoData, common odds NoData, shift NoData, log-rank OneGroup, chi-square OneGroup, Fisher OneGroup, common NoData, ranks NoData, exact NoData, brands OneGroup
        lost at once: share NotReached, median NotReached, mean NotReached, hazard, law, replicates NotReached, difference, odds NoVariation, common odds NoVariation, shift, log-rank TooFewEvents, chi-square NoVariation, Fisher, common NoVariation, ranks NoVariation, exact Ties, brands NoVariation
        """);

    [Fact]
    public void Every_reason_is_given_by_a_statistic()
    {
        Absence?[] given =
        [
            .. Awkward.Values.SelectMany(sample => Estimates(sample).Select(one => one.Estimate.Absent).Concat(Tests(sample).Select(one => one.Absent))),
            MannWhitney.Of([.. Enumerable.Range(0, MannWhitney.ExactBelow).Select(i => (double)i)], [0.5]).Exact.Absent,
            KrippendorffAlpha.Of(new([[1, null], [null, 2]]), MarkScale.Ordinal, Frames.Reference).Estimate.Absent,
            MeanDifference.Of([1], [2, 3], Frames.Reference).Absent,
        ];

        given.OfType<Absence>().Distinct().Order().ShouldBe(Enum.GetValues<Absence>());
    }

    [Fact]
    public void A_number_or_a_reason_and_never_both_or_neither_or_what_is_no_number() => ForAll.Of(Specimens.Probes.Zip(Specimens.Seeds), drawn =>
    {
        Draws draws = new(drawn.Item2);
        Probe[] sample = [.. drawn.Item1.Select(probe => new Probe(probe.Time, probe.Answered, draws.Below(2)))];
        return Estimates(sample).All(one => IsSound(one.Estimate)) && Tests(sample).All(one => one.P is null == one.Absent is not null && one.P is null or (>= 0 and <= 1) && IsFinite(one.Statistic));
    });

    [Fact]
    public void Every_confidence_between_0_and_1_gives_numbers() => ForAll.Of(
        Specimens.Probes.Zip(Specimens.Tables).Zip(Gen.Elements(double.Epsilon, 1e-9, 1 - 1e-9, Math.BitDecrement(1))),
        drawn =>
        {
            (((long Time, bool Answered)[] probes, TwoShares t), double confidence) = drawn;
            Frame frame = Frames.Reference with { Confidence = confidence };
            SurvivalCurve curve = probes.Curve(confidence);
            Estimate bca = new BootstrapIntervals(1.5, [3, 1, 2, 2], 9, frame).Bca(0.1);
            return Estimates([.. probes.Select((probe, i) => new Probe(probe.Time, probe.Answered, i % 2))], frame).All(one => IsTold(one.Estimate))
                && new[]
                {
                    Proportion.Wilson(t.X1, t.N1, frame), ClopperPearson.Interval(t.X1, t.N1, frame), Proportion.Newcombe(t.X1, t.N1, t.X2, t.N2, frame),
                    ScoreDifference.Interval(t.X1, t.N1, t.X2, t.N2, frame), FisherExact.OddsRatio(t.X1, t.N1, t.X2, t.N2, frame), MantelHaenszel.OddsRatio([t], frame),
                    curve.AnsweredBy(30), curve.AnsweredBy(30, CensoredLimits.LogLog), curve.Survival(30, Band.LogLog), curve.Survival(30, Band.Log), curve.Survival(30, Band.Plain),
                }.All(IsTold)
                && IsFinite(bca.Low) && IsFinite(bca.High);
        });

    private static bool IsSound(Estimate one) => IsTold(one) && !(one.Low > one.Value + 1e-9) && !(one.Value > one.High + 1e-9) && !(one.Low > one.High + 1e-9);

    private static bool IsTold(Estimate one) => one.Value is null == one.Absent is not null && IsFinite(one.Value) && IsFinite(one.Low) && IsFinite(one.High) && one.N >= 0;

    private static bool IsFinite(double? number) => number is null || double.IsFinite(number.Value);

    private static IEnumerable<string> Told(Probe[] sample) =>
        Estimates(sample).Select(one => (one.Name, one.Estimate.Absent)).Concat(Tests(sample).Select(one => (one.Name, one.Absent))).Select(one => one.Absent is null ? one.Name : $"{one.Name} {one.Absent}");

    private static IEnumerable<(string Name, Estimate Estimate)> Estimates(Probe[] sample) => Estimates(sample, Frames.Reference);

    private static IEnumerable<(string Name, Estimate Estimate)> Estimates(Probe[] sample, Frame frame)
    {
        SurvivalCurve curve = SurvivalCurve.Of(Times(sample), Answers(sample), frame);
        TwoShares t = Table(sample);
        (double[] a, double[] b) = (Seconds(sample, 0), Seconds(sample, 1));
        return
        [
            ("share", curve.AnsweredBy(9)), ("median", curve.Quantile(0.5)), ("mean", RestrictedMean.Of(curve, 9).Estimate), ("hazard", NelsonAalen.By(curve, 9)),
            ("law", MedianLaw.Of([.. a, .. b], frame).Percentile()), ("replicates", MedianReplicates.Of(Times(sample), Answers(sample), frame, 200, 1).Percentile()),
            ("difference", ScoreDifference.Interval(t.X1, t.N1, t.X2, t.N2, frame)), ("odds", FisherExact.OddsRatio(t.X1, t.N1, t.X2, t.N2, frame)),
            ("common odds", MantelHaenszel.OddsRatio([t], frame)), ("shift", HodgesLehmann.Shift(a, b, frame)),
        ];
    }

    private static IEnumerable<(string Name, double? Statistic, double? P, Absence? Absent)> Tests(Probe[] sample)
    {
        TwoShares t = Table(sample);
        LogRank rank = LogRank.Of(Times(sample), Answers(sample), Brands(sample), 2);
        MannWhitney ranks = MannWhitney.Of(Seconds(sample, 0), Seconds(sample, 1));
        (string, TestOutcome)[] outcomes =
        [
            ("chi-square", ChiSquare.Of([t.X1, t.X2], [t.N1, t.N2]).Test), ("Fisher", FisherManyGroups.Test([t.X1, t.X2], [t.N1, t.N2])), ("common", MantelHaenszel.Test([t])),
            ("ranks", ranks.Continuous), ("exact", ranks.Exact), ("brands", KruskalWallis.Of([.. sample.Select(probe => probe.Time / 1000.0)], Brands(sample)).Test),
        ];
        return [("log-rank", rank.ChiSquare, rank.P, rank.Absent), .. outcomes.Select(one => (one.Item1, one.Item2.Statistic, one.Item2.P, one.Item2.Absent))];
    }

    private static TwoShares Table(Probe[] sample) => new(
        sample.Count(probe => probe is { Brand: 0, Answered: true }), sample.Count(probe => probe.Brand == 0),
        sample.Count(probe => probe is { Brand: 1, Answered: true }), sample.Count(probe => probe.Brand == 1));

    private static double[] Seconds(Probe[] sample, int brand) => [.. sample.Where(probe => probe.Brand == brand).Select(probe => probe.Time / 1000.0)];

    private static long[] Times(Probe[] sample) => [.. sample.Select(probe => probe.Time)];

    private static bool[] Answers(Probe[] sample) => [.. sample.Select(probe => probe.Answered)];

    private static int[] Brands(Probe[] sample) => [.. sample.Select(probe => probe.Brand)];

    private sealed record Probe(long Time, bool Answered, int Brand);
}
