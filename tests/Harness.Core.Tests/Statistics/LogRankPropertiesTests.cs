using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

/// <summary>What holds for log-rank tests, plain and stratified, of either weight, whatever the sample.</summary>
public sealed class LogRankPropertiesTests
{
    private const int Groups = 4;
    private const int Strata = 3;

    private static readonly Gen<(Probe[] Sample, LogRankWeight Weight)> Drawn =
        from kind in Gen.Choose(0, 9)
        from probes in Gen.Choose(0, 30).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, Groups - 1).Zip(Gen.Choose(0, Strata - 1))).ArrayOf()
        from weight in Gen.Elements(Enum.GetValues<LogRankWeight>())
        select (probes.Select(drawn => new Probe(kind == 0 ? 5 : drawn.Item1.Item1, kind != 1 && drawn.Item1.Item2 > 0, kind == 2 ? 1 : drawn.Item2.Item1, drawn.Item2.Item2)).ToArray(), weight);

    [Fact]
    public void The_order_of_the_probes_changes_not_one_digit() => ForAll.Of(Drawn.Zip(Specimens.Seeds), drawn =>
        Both(drawn.Item1.Sample, drawn.Item1.Weight).Zip(Both(drawn.Item1.Sample.Shuffled(drawn.Item2), drawn.Item1.Weight)).All(pair => Same(pair.First, pair.Second)));

    [Fact]
    public void Only_the_order_of_the_times_counts() => ForAll.Of(Drawn.Zip(Gen.Elements<Func<long, long>>(time => time * 7, time => time * 86_400_000, time => time * time * time)), drawn =>
        Both(drawn.Item1.Sample, drawn.Item1.Weight)
            .Zip(Both([.. drawn.Item1.Sample.Select(probe => probe with { Time = drawn.Item2(probe.Time) })], drawn.Item1.Weight))
            .All(pair => Same(pair.First, pair.Second)));

    [Fact]
    public void Other_numbers_for_groups_and_strata_give_the_same_test() => ForAll.Of(Drawn.Zip(Specimens.Seeds), drawn =>
    {
        ((Probe[] sample, LogRankWeight weight), ulong seed) = drawn;
        int[] group = new Draws(seed).Permutation(Groups), stratum = new Draws(seed).Permutation(Strata);
        Probe[] renamed = [.. sample.Select(probe => probe with { Group = group[probe.Group], Stratum = stratum[probe.Stratum] })];
        return Both(sample, weight).Zip(Both(renamed, weight)).All(pair =>
            (pair.First.Degrees, pair.First.Absent) == (pair.Second.Degrees, pair.Second.Absent)
            && pair.First.ChiSquare.IsNear(pair.Second.ChiSquare) && pair.First.LogP.IsNear(pair.Second.LogP)
            && Enumerable.Range(0, Groups).All(g => IsNear(pair.First.Groups[g], pair.Second.Groups[group[g]])));
    });

    [Fact]
    public void Two_groups_are_the_test_of_Mantel_and_Haenszel_over_the_tables_of_those_at_risk_at_each_answer() => ForAll.Of(Drawn, drawn =>
    {
        Probe[] two = [.. drawn.Sample.Where(probe => probe.Group < 2)];
        TwoShares[] tables = [.. two.Where(probe => probe.Answered).Select(probe => (probe.Time, probe.Stratum)).Distinct().Select(at =>
        {
            Probe[] first = AtRisk(two, 0, at), second = AtRisk(two, 1, at);
            return new TwoShares(first.Count(probe => probe.Answered && probe.Time == at.Time), first.Length, second.Count(probe => probe.Answered && probe.Time == at.Time), second.Length);
        })];
        LogRank test = Stratified(two, LogRankWeight.Equal);
        return test.ChiSquare.IsNear(MantelHaenszel.Test(tables).Statistic) && test.P.IsNear(MantelHaenszel.Test(tables).P);
    });

    [Fact]
    public void Of_two_groups_each_is_as_far_from_its_expectation() => ForAll.Of(Drawn, drawn =>
    {
        LogRank test = Both([.. drawn.Sample.Where(probe => probe.Group < 2)], drawn.Weight)[0];
        (LogRankGroup a, LogRankGroup b) = (test.Groups[0], test.Groups[1]);
        return test.ChiSquare is not { } chi || (Math.Abs(a.Observed - a.Expected + b.Observed - b.Expected) < 1e-9 && Math.Abs(a.Variance - b.Variance) < 1e-9
            && Math.Abs(chi - ((a.Observed - a.Expected) * (a.Observed - a.Expected) / a.Variance)) < 1e-9 * Math.Max(1, chi));
    });

    [Fact]
    public void A_test_has_a_probability_and_its_logarithm_or_a_reason() => ForAll.Of(Drawn, drawn => Both(drawn.Sample, drawn.Weight).All(test =>
        test.Absent is null
            ? test is { ChiSquare: >= 0, Degrees: > 0 and < Groups, P: >= 0 and <= 1, LogP: <= 0 } && Math.Abs(Math.Exp(test.LogP!.Value) - test.P!.Value) < 1e-15
            : test is { ChiSquare: null, Degrees: 0, P: null, LogP: null }));

    private static LogRank[] Both(Probe[] sample, LogRankWeight weight) =>
        [LogRank.Of(Times(sample), Answers(sample), [.. sample.Select(probe => probe.Group)], Groups, weight), Stratified(sample, weight)];

    private static LogRank Stratified(Probe[] sample, LogRankWeight weight) => LogRank.Stratified(
        Times(sample), Answers(sample), [.. sample.Select(probe => probe.Group)], Groups, [.. sample.Select(probe => probe.Stratum)], Strata, weight);

    private static long[] Times(Probe[] sample) => [.. sample.Select(probe => probe.Time)];

    private static bool[] Answers(Probe[] sample) => [.. sample.Select(probe => probe.Answered)];

    private static Probe[] AtRisk(Probe[] sample, int group, (long Time, int Stratum) at) =>
        [.. sample.Where(probe => probe.Group == group && probe.Stratum == at.Stratum && probe.Time >= at.Time)];

    private static bool Same(LogRank one, LogRank other) => one with { Groups = [] } == other with { Groups = [] } && one.Groups.SequenceEqual(other.Groups);

    private static bool IsNear(LogRankGroup one, LogRankGroup other) => one.N == other.N && ((double?)one.Observed).IsNear(other.Observed)
        && ((double?)one.Expected).IsNear(other.Expected) && ((double?)one.Variance).IsNear(other.Variance);

    private sealed record Probe(long Time, bool Answered, int Group, int Stratum);
}
