using FsCheck;
using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class LogRankTests
{
    private static readonly Gen<(long Time, bool Answered, int Group)[]> Samples =
        Gen.Choose(0, 30).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(0, 3)).Select(drawn => ((long)drawn.Item1.Item1, drawn.Item1.Item2 > 0, drawn.Item2)).ArrayOf();

    [Fact]
    public void Two_against_two_is_what_a_hand_works_out()
    {
        LogRank test = Of([(1, true, 0), (2, true, 0), (3, true, 1), (4, false, 1)], 2);

        (test.Groups[0].N, test.Groups[0].Observed).ShouldBe((2, 2));
        test.Groups[0].Expected.ShouldBe((1 / 2.0) + (1 / 3.0), 1e-15);
        test.Groups[0].Variance.ShouldBe((1 / 4.0) + (2 / 9.0), 1e-15);
        test.Groups[1].Expected.ShouldBe((1 / 2.0) + (2 / 3.0) + 1, 1e-15);
        test.ChiSquare!.Value.ShouldBe((7 / 6.0) * (7 / 6.0) / (17 / 36.0), 1e-12);
        (test.Degrees, test.Absent).ShouldBe((1, null));
        test.P!.Value.ShouldBe(0.0895549, 1e-6); // chi-square 2.882353
    }

    [Fact]
    public void Peto_and_Peto_count_a_time_by_the_share_still_unanswered()
    {
        LogRank test = Of([(1, true, 0), (2, true, 0), (3, true, 1), (4, false, 1)], 2, LogRankWeight.Survival);

        test.Groups[0].Observed.ShouldBe(1 + 0.75, 1e-15);
        test.Groups[0].Expected.ShouldBe(0.5 + (0.75 / 3), 1e-15);
        test.Groups[0].Variance.ShouldBe(0.25 + (0.5625 * 2 / 9), 1e-15);
        test.ChiSquare!.Value.ShouldBe(1 / 0.375, 1e-12);
    }

    [Fact]
    public void A_group_that_left_before_the_first_answer_is_not_counted()
    {
        LogRank with = Of([(1, false, 2), (2, true, 0), (3, true, 1), (4, true, 0), (5, false, 1)], 4), without = Of([(2, true, 0), (3, true, 1), (4, true, 0), (5, false, 1)], 2);

        (with.Degrees, with.ChiSquare, with.P).ShouldBe((1, without.ChiSquare, without.P));
        with.Groups[2].ShouldBe(new LogRankGroup(1, 0, 0, 0));
        with.Groups[3].ShouldBe(new LogRankGroup(0, 0, 0, 0));
    }

    [Fact]
    public void Where_there_is_no_test_the_reason_is_told()
    {
        Of([], 2).Absent.ShouldBe(Absence.NoData);
        Of([], 0).Absent.ShouldBe(Absence.NoData);
        Of([(1, true, 0), (2, true, 0)], 1).Absent.ShouldBe(Absence.OneGroup);
        Of([(1, false, 0), (2, false, 0)], 1).Absent.ShouldBe(Absence.OneGroup);
        Of([(1, false, 0), (2, true, 1)], 2).Absent.ShouldBe(Absence.OneGroup);
        Of([(1, false, 0), (2, false, 1)], 2).Absent.ShouldBe(Absence.TooFewEvents);
        LogRank at_once = Of([(5, true, 0), (5, true, 1), (5, true, 1)], 2);
        (at_once.ChiSquare, at_once.Degrees, at_once.P, at_once.LogP, at_once.Absent).ShouldBe((null, 0, null, null, Absence.NoVariation));
    }

    [Fact]
    public void Impossible_samples_are_refused()
    {
        Should.Throw<ArgumentException>(() => Of([(-1, true, 0), (1, true, 1)], 2));
        Should.Throw<ArgumentException>(() => Of([(1, true, 2)], 2));
        Should.Throw<ArgumentException>(() => Of([(1, true, -1)], 2));
        Should.Throw<ArgumentException>(() => LogRank.Of(new long[2], new bool[1], new int[2], 1));
        Should.Throw<ArgumentException>(() => LogRank.Stratified(new long[1], new bool[1], new int[1], 1, new[] { 1 }, 1));
    }

    [Fact]
    public void As_many_are_expected_as_were_answered() => ForAll.Of(
        Samples,
        sample => Math.Abs(Of(sample, 4).Groups.Sum(group => group.Expected - group.Observed)) < 1e-9 && Of(sample, 4).Groups.Sum(group => group.N) == sample.Length);

    [Fact]
    public void One_stratum_is_none_and_a_stratum_twice_is_twice_the_sums() => ForAll.Of(
        Samples,
        sample =>
        {
            LogRank plain = Of(sample, 4);
            (long Time, bool Answered, int Group)[] twice = [.. sample, .. sample];
            int[] stratum = [.. twice.Select((_, i) => i < sample.Length ? 0 : 2)];
            LogRank doubled = LogRank.Stratified(Times(twice), Answers(twice), Groups(twice), 4, stratum, 3);
            return Same(plain, LogRank.Stratified(Times(sample), Answers(sample), Groups(sample), 4, new int[sample.Length], 1))
                && (plain.ChiSquare is null || Math.Abs(doubled.ChiSquare!.Value - (2 * plain.ChiSquare.Value)) < 1e-9 * Math.Max(1, plain.ChiSquare.Value));
        });

    [Fact]
    public void Many_groups_are_tested_alike_again_and_again()
    {
        Draws draws = new(11);
        (long, bool, int)[] sample = [.. Enumerable.Range(0, 30_000).Select(i => ((long)draws.Below(4_320), draws.Happens(0.6), i % 500))];

        LogRank[] runs = [.. Enumerable.Range(0, 5).Select(_ => Of(sample, 500))];

        runs.ShouldAllBe(run => Same(run, runs[0]));
        runs[0].Degrees.ShouldBe(499);
        runs[0].ChiSquare!.Value.ShouldBeInRange(499 - 160, 499 + 160); // mean 499, five standard deviations of 31.6
    }

    [Fact]
    public void Two_groups_that_are_answered_at_few_times_have_the_textbook_statistic() => ForAll.Of(
        Gen.Choose(0, 40).Zip(Gen.Choose(0, 4)).Zip(Gen.Elements(0, 1)).ListOf(300),
        drawn =>
        {
            (long Time, bool Answered, int Group)[] sample = [.. drawn.Select(row => ((long)row.Item1.Item1, row.Item1.Item2 > 0, row.Item2))];
            (double difference, double variance) = (0, 0);
            foreach (long time in sample.Where(row => row.Answered).Select(row => row.Time).Distinct())
            {
                double n = sample.Count(row => row.Time >= time), n1 = sample.Count(row => row.Time >= time && row.Group == 1);
                double d = sample.Count(row => row.Answered && row.Time == time), d1 = sample.Count(row => row.Answered && row.Time == time && row.Group == 1);
                difference += d1 - (d * n1 / n);
                variance += n > 1 ? d * (n1 / n) * (1 - (n1 / n)) * (n - d) / (n - 1) : 0;
            }

            LogRank test = Of(sample, 2);
            double expected = difference * difference / variance;
            return Math.Abs(test.ChiSquare!.Value - expected) < 1e-9 * Math.Max(1, expected) && Math.Abs(test.Groups[1].Variance - variance) < 1e-9 * variance;
        });

    private static bool Same(LogRank one, LogRank other) =>
        (one.ChiSquare, one.Degrees, one.P, one.LogP, one.Absent) == (other.ChiSquare, other.Degrees, other.P, other.LogP, other.Absent) && one.Groups.SequenceEqual(other.Groups);

    private static LogRank Of((long Time, bool Answered, int Group)[] sample, int groups, LogRankWeight weight = LogRankWeight.Equal) =>
        LogRank.Of(Times(sample), Answers(sample), Groups(sample), groups, weight);

    private static long[] Times((long Time, bool, int)[] sample) => [.. sample.Select(probe => probe.Time)];

    private static bool[] Answers((long, bool Answered, int)[] sample) => [.. sample.Select(probe => probe.Answered)];

    private static int[] Groups((long, bool, int Group)[] sample) => [.. sample.Select(probe => probe.Group)];
}
