using Harness.Gates;
using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Gates;

/// <summary>A gate exactly at its boundary, two thousand times: it may be wrong about one time in twenty, 6.5 % with what chance does to two thousand.</summary>
public sealed class ShareTestTests
{
    private const int Replicates = 2_000;
    private const double Most = 0.065, Level = 0.05;
    private static readonly Duration Window = Duration.FromHours(24);
    private static readonly GateEntry NineOfTen = new("reply", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: 0.9);

    [Theory]
    [InlineData(10, 0.9)]
    [InlineData(30, 0.5)]
    [InlineData(112, 0.95)]
    [InlineData(400, 0.8)]
    public void A_share_at_its_promise_rarely_fails_and_rarely_passes(int n, double share)
    {
        var verdicts = Verdicts(draws => Test(Count(draws, n, share), n, share));

        Rate(verdicts, GateVerdict.Fail).ShouldBeLessThanOrEqualTo(Most);
        Rate(verdicts, GateVerdict.Pass).ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(20, 10)]
    [InlineData(5, 60)]
    public void A_wave_looked_at_every_night_fails_no_oftener(int nights, int perNight)
    {
        const double Share = 0.9;
        Draws draws = new(3);
        int failed = Enumerable.Range(0, Replicates).Count(_ => WaveLooks.Of(new(NineOfTen, [.. Enumerable.Range(0, nights).Select(night => Night(night, Count(draws, perNight, Share), perNight))]), Level)[^1].IsBroken);

        (failed / (double)Replicates).ShouldBeLessThanOrEqualTo(Most);
        (failed / (double)Replicates).ShouldBeGreaterThan(0.02);
    }

    [Theory]
    [InlineData(20, 0.0)]
    [InlineData(60, 0.1)]
    [InlineData(200, 0.3)]
    public void A_mean_at_its_limit_rarely_fails(int n, double silent)
    {
        // waits are exponential with a mean of two hours, stopped at a day; a share is never answered and waits a day
        double mean = ((1 - silent) * 2 * (1 - Math.Exp(-12))) + (silent * 24);
        var verdicts = Verdicts(draws =>
        {
            (GateVerdict verdict, _, _, _) = MeanTest.Of([.. Enumerable.Range(0, n).Select(_ => Case(draws.Happens(silent) ? null : -2 * Math.Log(draws.Uniform())))], Window, Duration.FromHours(mean), Level, Level);
            return verdict;
        });

        Rate(verdicts, GateVerdict.Fail).ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(150)]
    public void A_share_that_is_worse_by_just_the_margin_rarely_passes_and_rarely_fails(int n)
    {
        GateEntry entry = new("reply", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: 0.9, Margin: new(0.1, null));
        var verdicts = Verdicts(draws =>
        {
            int before = Count(draws, n, 0.9), now = Count(draws, n, 0.8);
            return AgainstTest.Of(entry, now, n - now, [], new("", before, n - before, 1, [], [], []), Level, Level).Verdict;
        });

        Rate(verdicts, GateVerdict.Pass).ShouldBeLessThanOrEqualTo(Most);
        Rate(verdicts, GateVerdict.Fail).ShouldBeLessThanOrEqualTo(Most);
    }

    [Theory]
    [InlineData(GateMetric.Quantile, 12)]
    [InlineData(GateMetric.Quantile, 60)]
    [InlineData(GateMetric.Mean, 60)]
    public void Waits_that_are_longer_by_just_the_margin_rarely_pass_and_rarely_fail(GateMetric metric, int n)
    {
        GateEntry entry = new("reply", metric, Rung.Human, Duration.FromHours(2), Margin: new(null, Duration.FromHours(1)));
        var verdicts = Verdicts(draws =>
        {
            GateCase[] before = [.. Enumerable.Range(0, n).Select(_ => Case(3 + draws.Uniform() + draws.Uniform()))], now = [.. Enumerable.Range(0, n).Select(_ => Case(4 + draws.Uniform() + draws.Uniform()))];
            return AgainstTest.Of(entry, 0, 0, now, new("", 0, 0, (long)Window.TotalMilliseconds, [.. before.Select(each => each.After)], [.. before.Select(each => each.By)], [.. before.Select(each => each.IsReached)]), Level, Level).Verdict;
        });

        Rate(verdicts, GateVerdict.Pass).ShouldBeLessThanOrEqualTo(Most);
        Rate(verdicts, GateVerdict.Fail).ShouldBeLessThanOrEqualTo(Most);
    }

    private static GateVerdict[] Verdicts(Func<Draws, GateVerdict> once) => [.. Enumerable.Range(0, Replicates).Select(replicate => once(Draws.For(2026, (ulong)replicate)))];

    private static double Rate(GateVerdict[] verdicts, GateVerdict verdict) => verdicts.Count(each => each == verdict) / (double)verdicts.Length;

    private static int Count(Draws draws, int n, double share) => Enumerable.Range(0, n).Count(_ => draws.Happens(share));

    private static GateNight Night(int night, int kept, int n) =>
        new(new LocalDate(2026, 3, 2).PlusDays(night), n, [.. Enumerable.Range(0, n).Select(number => new GateCase(number < kept, null, 0, 0, number < kept, true))], true);

    private static GateVerdict Test(int kept, int n, double share) => ShareTest.Of(Tally(kept, n), share, Level, Level).Verdict;

    private static GateTally Tally(int kept, int n) => new(kept, n - kept, 0);

    private static GateCase Case(double? hours)
    {
        bool isReached = hours <= Window.TotalHours;
        long wait = isReached ? (long)(hours!.Value * 3_600_000) : (long)Window.TotalMilliseconds;
        return new(null, null, wait, wait, isReached, true);
    }
}
