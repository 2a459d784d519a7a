using Harness.Gates;
using Harness.Reports.Tests.Documents.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Gates;

public sealed class GateJudgeTests
{
    private static readonly GateEntry NineOfTen = new("reply", GateMetric.Share, Rung.Human, Duration.FromHours(2), Share: 0.9);

    [Theory]
    [InlineData(29, 29, nameof(GateVerdict.Pass))] // 0.9^29 = 0.0471
    [InlineData(28, 28, nameof(GateVerdict.NotEnough))] // 0.9^28 = 0.0523
    [InlineData(30, 24, nameof(GateVerdict.NotEnough))] // P(X <= 24) = 0.0732
    [InlineData(30, 23, nameof(GateVerdict.Fail))] // P(X <= 23) = 0.0258
    public void A_wave_that_is_over_is_judged_by_exact_limits(int n, int kept, string verdict) =>
        new HandCourse(new([NineOfTen]), HandCourse.Night(n, kept)).Check().Verdict.ToString().ShouldBe(verdict);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_message_never_fails_and_never_passes(int kept)
    {
        foreach (GateEntry entry in (GateEntry[])[NineOfTen, NineOfTen with { Share = 0.01 }, NineOfTen with { Share = 0.999 }, new("mean", GateMetric.Mean, Rung.Human, Duration.FromHours(2))])
        {
            HandCourse course = new(new([entry]), HandCourse.Night(1, kept));
            course.Check().Verdict.ShouldBe(GateVerdict.NotEnough, entry.ToString());
            Gate compared = new([entry with { Margin = entry.Metric == GateMetric.Share ? new(0.01, null) : new(null, Duration.FromSeconds(1)) }]);
            HandCourse other = course with { Gate = compared };
            other.Check(new GateJudge(other.Wave, compared).Kept()).Verdict.ShouldBe(GateVerdict.NotEnough, entry.ToString());
        }
    }

    [Fact]
    public void Only_the_newest_nights_are_pooled()
    {
        double?[] bad = HandCourse.Night(10, 0), good = HandCourse.Night(10, 10);
        GateCheck check = new HandCourse(new([NineOfTen], Nights: 3), bad, bad, good, good, good).Check();

        (check.Verdict, check.Reach.N, check.Reach.Nights, check.Reach.From, check.Reach.To).ShouldBe((GateVerdict.Pass, 30, 3, new LocalDate(2026, 3, 4), new LocalDate(2026, 3, 6)));
    }

    [Fact]
    public void The_verdict_of_a_past_night_is_what_it_was()
    {
        double?[] bad = HandCourse.Night(10, 3), good = HandCourse.Night(10, 10);
        HandCourse whole = new(new([NineOfTen], Nights: 3), good, good, good, bad, bad);

        GateJudge judge = new(whole.Wave, whole.Gate);
        judge.Nights.Count.ShouldBe(5);
        judge.At(judge.Nights[2]).ShouldSatisfyAllConditions(
            past => past.Verdict.ShouldBe(GateVerdict.Pass),
            past => past.Checks[0].Reach.ShouldBe((whole with { Nights = [good, good, good] }).Check().Reach));
        judge.At().Verdict.ShouldBe(GateVerdict.Fail);
    }

    [Fact]
    public void What_was_shown_to_be_broken_in_a_wave_stays_so()
    {
        double?[][] nights = [HandCourse.Night(20, 4), .. Enumerable.Repeat(HandCourse.Night(20, 20), 9)];
        GateCheck check = new HandCourse(new([NineOfTen]), nights).Check();

        check.Verdict.ShouldBe(GateVerdict.Fail); // 4 of 20 on the first night: P = 1e-12, more than enough for the first look
        check.Reach.Value.ShouldBe(184 / 200.0);
    }

    [Fact]
    public void Nothing_measured_lately_is_not_green()
    {
        HandCourse good = new(new([NineOfTen], Nights: 28), [.. Enumerable.Repeat(HandCourse.Night(10, 10), 5)]);
        good.Check().Verdict.ShouldBe(GateVerdict.Pass);
        (good with { Missed = 2 }).Check().Verdict.ShouldBe(GateVerdict.Pass);

        GateCheck stale = (good with { Missed = 3 }).Check();
        stale.Verdict.ShouldBe(GateVerdict.NotEnough);
        stale.Why.En.ShouldEndWith("Not enough data: nothing was measured on the last nights.");
    }

    [Fact]
    public void A_message_between_two_looks_counts_against_either_verdict()
    {
        // all 40 were seen after 150 minutes, not yet after 90: within two hours, or not, nobody knows
        HandCourse course = new(new([NineOfTen]), [.. Enumerable.Repeat(150.0, 40).Select(minutes => (double?)minutes)]) { Look = Duration.FromHours(1) };

        GateCheck check = course.Check();
        (check.Verdict, check.Reach.Unclear, check.Reach.Low, check.Reach.High).ShouldBe((GateVerdict.NotEnough, 40, 0, 1));
    }

    [Fact]
    public void A_warning_comes_before_the_breach()
    {
        // 40 answered after 100 minutes: within two hours all, within 90 minutes none
        HandCourse course = new(new([NineOfTen with { Late = Duration.FromMinutes(90) }]), [.. Enumerable.Repeat(100.0, 40).Select(minutes => (double?)minutes)]);
        (course.Check().Verdict, course.Check().IsLate).ShouldBe((GateVerdict.Pass, true));

        HandCourse broken = course with { Nights = [[.. Enumerable.Repeat(130.0, 40).Select(minutes => (double?)minutes)]] };
        (broken.Check().Verdict, broken.Check().IsLate).ShouldBe((GateVerdict.Fail, false));
    }

    [Theory]
    [InlineData(5, 24)] // 24 more of 24 kept: 29 in all
    [InlineData(20, 9)]
    public void It_says_how_many_nights_there_must_be_at_the_least(int nights, int more) =>
        new HandCourse(new([NineOfTen], Nights: 60), [.. Enumerable.Repeat(HandCourse.Night(1, 1), nights)]).Check().NightsNeeded.ShouldBe(more);

    [Fact]
    public void A_pool_that_is_too_small_is_said_to_be()
    {
        GateCheck check = new HandCourse(new([NineOfTen], Nights: 5), [.. Enumerable.Repeat(HandCourse.Night(2, 2), 5)]).Check();
        check.NightsNeeded.ShouldBeNull();
        check.Why.En.ShouldEndWith("Pool more nights, or send more.");
    }

    [Fact]
    public void A_mean_is_held_to_its_limit_when_all_is_there()
    {
        GateEntry mean = new("mean", GateMetric.Mean, Rung.Human, Duration.FromMinutes(30));
        double?[] Around(double minutes) => [.. Enumerable.Range(-10, 21).Select(off => (double?)(minutes + off))];

        new HandCourse(new([mean]), Around(20)).Check().Verdict.ShouldBe(GateVerdict.Pass);
        new HandCourse(new([mean]), Around(29)).Check().Verdict.ShouldBe(GateVerdict.NotEnough); // sd 6.2, 21 messages: ± 2.3
        new HandCourse(new([mean]), Around(40)).Check().Verdict.ShouldBe(GateVerdict.Fail);
        (new HandCourse(new([mean]), Around(40)) { ToCome = 1 }).Check().Verdict.ShouldBe(GateVerdict.NotEnough); // the wave goes on
        new HandCourse(new([mean]), Around(20)[..9]).Check().Verdict.ShouldBe(GateVerdict.NotEnough); // fewer than ten
    }

    [Theory]
    [InlineData(GateMetric.Quantile)]
    [InlineData(GateMetric.Mean)]
    public void A_constant_wait_that_moved_is_seen(GateMetric metric)
    {
        GateEntry entry = new("reply", metric, Rung.Human, Duration.FromHours(2), Quantile: metric == GateMetric.Quantile ? 0.5 : null, Margin: new(null, Duration.FromSeconds(5)));
        HandCourse Constant(double seconds, int n = 10) => new(new([entry]), [.. Enumerable.Repeat(seconds / 60, n).Select(minutes => (double?)minutes)]);
        Baseline before = new GateJudge(Constant(303).Wave, new([entry])).Kept();

        GateCheck moved = Constant(310).Check(before);
        (moved.Verdict, moved.Reach.Value, moved.Reach.Low).ShouldBe((GateVerdict.Fail, 7, 7));
        Constant(308).Check(before).Verdict.ShouldBe(GateVerdict.Pass); // five seconds are allowed
        Constant(303).Check(before).Verdict.ShouldBe(GateVerdict.Pass);
        Constant(310, n: 1).Check(before).Verdict.ShouldBe(GateVerdict.NotEnough);
        Constant(310).Check(new GateJudge(Constant(303, 1).Wave, new([entry])).Kept()).Verdict.ShouldBe(GateVerdict.NotEnough);
    }

    [Fact]
    public void A_wave_is_held_against_the_one_before_by_the_score_interval()
    {
        GateEntry entry = NineOfTen with { Margin = new(0.1, null) };
        Baseline before = new GateJudge(new HandCourse(new([entry]), HandCourse.Night(70, 56)).Wave, new([entry])).Kept();
        GateCheck check = new HandCourse(new([entry], Nights: null), HandCourse.Night(80, 48)).Check(before);

        // 56/70 - 48/80 = 0.2; 95 % limits 0.0528 to 0.3382 as printed in Newcombe 1998; one-sided levels of 5 % for a pass, 2.5 % for a fail of two tests
        (check.IsAgainst, check.Verdict, Math.Round(check.Reach.Value!.Value, 12), Math.Round(check.Reach.Low!.Value, 4)).ShouldBe((true, GateVerdict.NotEnough, 0.2, 0.0528));
    }

    [Fact]
    public void What_asked_something_else_before_is_not_compared()
    {
        GateEntry entry = NineOfTen with { Margin = new(0.1, null) };
        Baseline before = new GateJudge(new HandCourse(new([entry with { Limit = Duration.FromHours(1) }]), HandCourse.Night(70, 56)).Wave, new([entry with { Limit = Duration.FromHours(1) }])).Kept();
        GateCheck check = new HandCourse(new([entry]), HandCourse.Night(80, 48)).Check(before);

        (check.Verdict, check.Why).ShouldBe((GateVerdict.NotEnough, GateSentences.NothingBefore));
    }

    [Fact]
    public void One_fail_fails_all_and_a_pass_needs_every_entry()
    {
        GateEntry half = NineOfTen with { Id = "half", Share = 0.5 };
        GateResult Of(int kept) => new HandCourse(new([NineOfTen, half]), HandCourse.Night(60, kept)).Result();

        Of(60).Verdict.ShouldBe(GateVerdict.Pass);
        Of(55).Checks.Select(check => check.Verdict).ShouldBe([GateVerdict.NotEnough, GateVerdict.Pass]);
        Of(55).Verdict.ShouldBe(GateVerdict.NotEnough);
        Of(45).Checks.Select(check => check.Verdict).ShouldBe([GateVerdict.Fail, GateVerdict.Pass]);
        Of(45).Verdict.ShouldBe(GateVerdict.Fail);
    }

    [Fact]
    public void Nothing_at_all_is_not_enough() => (new HandCourse(new([NineOfTen]), []) { ToCome = 0 }).Result().ShouldSatisfyAllConditions(
        result => result.Verdict.ShouldBe(GateVerdict.NotEnough),
        result => result.Night.ShouldBeNull(),
        result => result.Checks[0].Reach.N.ShouldBe(0));

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public void The_verdict_of_a_night_is_the_same_whatever_came_after_it(int? pool)
    {
        // The later nights are planned in both waves and differ in what became of them.
        (int, int)[] first = [.. HandGate.Times(6, 9, 10), .. HandGate.Times(6, 4, 10)];
        HandGate good = new([.. first, .. HandGate.Times(8, 10, 10)]) { Gate = new([HandGate.InTime], pool) }, bad = good with { Nights = [.. first, .. HandGate.Times(8, 0, 10)] };
        (GateJudge one, GateJudge other) = (good.Judge, bad.Judge);

        for (int night = 0; night < 12; night++)
        {
            (GateCheck a, GateCheck b) = (one.At(one.Nights[night]).Checks[0], other.At(other.Nights[night]).Checks[0]);
            (a.Verdict, a.Reach).ShouldBe((b.Verdict, b.Reach));
        }

        one.At(one.Nights[^1]).Checks[0].Reach.ShouldNotBe(other.At(other.Nights[^1]).Checks[0].Reach);
    }

    [Fact]
    public void Courses_hold_every_night_of_every_entry()
    {
        GateJudge judge = HandGate.Broken.Judge;

        judge.Courses.Select(course => (course.Entry.Id, course.Nights.Count, course.Over.Count, course.Planned)).ShouldBe([("in-time", 40, 40, 400), ("half", 40, 40, 400), ("mean-wait", 40, 40, 400)]);
        judge.Nights.Count.ShouldBe(40);
        judge.Nights[0].ShouldBe(new LocalDate(2026, 3, 1));
    }
}
