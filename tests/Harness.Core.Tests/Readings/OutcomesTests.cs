using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Statistics;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class OutcomesTests
{
    private static readonly Duration Window = Duration.FromHours(72);
    private static readonly IReadOnlyList<Slot> Slots = Planner.Plan(Designs.Of(brands: 3), 1).Slots;
    private static readonly Instant Sent = Instant.FromUtc(2026, 1, 5, 9, 0);

    [Fact]
    public void What_was_never_sent_is_left_out()
    {
        Outcomes outcomes = Outcomes.Of(Slots, [new Probe(), .. Slots.Skip(1).Select(_ => Silent(72, closed: true))], Window);

        (outcomes.N, outcomes.X, outcomes.Window).ShouldBe((14, 0, Window));
        outcomes.Slots.ShouldBe(Slots.Skip(1));
        outcomes.Probes.Count.ShouldBe(14);
    }

    [Fact]
    public void What_came_back_undelivered_is_left_out_and_is_no_silence()
    {
        Outcomes outcomes = Outcomes.Of(Slots, [Silent(72, closed: true) with { Undelivered = At(1) }, .. Slots.Skip(1).Select(_ => Silent(72, closed: true))], Window);

        outcomes.Slots.ShouldBe(Slots.Skip(1));
    }

    [Fact]
    public void An_answer_counts_from_the_sending_to_the_first_reply_of_a_person() => Outcome(Answered(2, 2)).ShouldBe((true, 2));

    [Fact]
    public void An_answer_known_only_by_looks_counts_to_the_look_that_saw_it() => Outcome(Answered(1, 3)).ShouldBe((true, 3));

    [Fact]
    public void An_answer_at_the_very_end_of_the_window_counts() => Outcome(Answered(72, 72)).ShouldBe((true, 72));

    [Fact]
    public void An_answer_after_the_window_is_a_silence_of_the_whole_window() => Outcome(Answered(73, 73) with { Closed = At(80) }).ShouldBe((false, 72));

    [Fact]
    public void An_answer_that_may_have_come_within_the_window_or_not_is_known_to_be_missing_only_at_the_look_before() =>
        Outcome(Answered(70, 74) with { Closed = At(74) }).ShouldBe((false, 70));

    [Fact]
    public void Silence_lasts_to_the_end_of_the_window()
    {
        Outcome(Silent(72, closed: true)).ShouldBe((false, 72));
        Outcome(Silent(90, closed: true)).ShouldBe((false, 72));
    }

    [Fact]
    public void Silence_that_is_still_watched_lasts_to_the_last_look()
    {
        Outcome(Silent(10, closed: false)).ShouldBe((false, 10));
        Outcome(new Probe { Sent = Sent }).ShouldBe((false, 0));
    }

    [Fact]
    public void A_machine_that_acknowledges_has_not_answered() =>
        Outcome(Silent(72, closed: true) with { Acknowledged = new Moment(At(1), At(1)) }).ShouldBe((false, 72));

    [Fact]
    public void A_platform_clock_that_runs_behind_gives_no_negative_time() => Outcome(Answered(-1, -1)).ShouldBe((true, 0));

    [Fact]
    public void Some_of_the_probes_are_the_same_columns_for_those()
    {
        Probe[] probes = [.. Slots.Select((_, i) => i % 2 == 0 ? Answered(i, i) : Silent(72, closed: true))];
        Outcomes all = Outcomes.Of(Slots, probes, Window), some = all.Where(slot => slot.Index is 2 or 5 or 8), none = all.Where(_ => false);

        some.Slots.Select(slot => slot.Index).ShouldBe([2, 5, 8]);
        some.Answered.ToArray().ShouldBe([true, false, true]);
        some.Milliseconds.ToArray().ShouldBe([7_200_000, 259_200_000, 28_800_000]);
        some.Probes.ShouldBe([probes[2], probes[5], probes[8]]);
        (none.N, none.X, none.Share(0.95).Absent).ShouldBe((0, 0, Absence.NoData));
    }

    [Fact]
    public void Share_and_curve_rest_on_the_columns()
    {
        Outcomes outcomes = Outcomes.Of(Slots, [.. Slots.Select((_, i) => i < 5 ? Answered(i + 1, i + 1) : Silent(72, closed: true))], Window);
        Frame frame = new(Window, Clock.Wall, 0.9);

        outcomes.Share(0.9).ShouldBe(Proportion.Wilson(5, 15, frame));
        outcomes.Curve(0.9).AnsweredBy(3 * 3_600_000).ShouldBe(Proportion.Wilson(3, 15, frame));
        outcomes.Curve(0.9).Steps.Count.ShouldBe(5);
    }

    /// <summary>Ten of fifteen answered, each seen an hour after a look without it: the limits of the median allow for that hour.</summary>
    [Fact]
    public void What_looks_leave_open_is_left_open_in_the_limits()
    {
        Outcomes looked = Outcomes.Of(Slots, [.. Slots.Select((_, i) => i < 10 ? Answered(i + 1, i + 2) : Silent(72, closed: true))], Window), some = looked.Where(_ => true);
        Estimate median = looked.BetweenLooks(0.95).Quantile(0.5);

        (median.Value, looked.Curve(0.95).Quantile(0.5).Low - median.Low, median.High).ShouldBe((9 * 3600, 3599.999, looked.Curve(0.95).Quantile(0.5).High));
        some.BetweenLooks(0.95).Quantile(0.5).ShouldBe(median);
    }

    [Fact]
    public void Dated_replies_leave_nothing_open()
    {
        Outcomes dated = Outcomes.Of(Slots, [.. Slots.Select((_, i) => i < 10 ? Answered(i + 1, i + 1) : Silent(72, closed: true))], Window);

        dated.BetweenLooks(0.95).Quantile(0.5).ShouldBe(dated.Curve(0.95).Quantile(0.5));
    }

    [Fact]
    public void Each_slot_needs_its_probe() => Should.Throw<ArgumentException>(() => Outcomes.Of(Slots, [new Probe()], Window));

    private static (bool Answered, double Hours) Outcome(Probe probe)
    {
        Outcomes outcomes = Outcomes.Of([Slots[0]], [probe], Window);
        return (outcomes.Answered[0], outcomes.Milliseconds[0] / 3_600_000.0);
    }

    private static Probe Answered(int after, int by) => new() { Sent = Sent, LastLook = At(by), Human = new Moment(At(after), At(by)) };

    private static Probe Silent(int hours, bool closed) => new() { Sent = Sent, LastLook = At(hours), Closed = closed ? At(hours) : null };

    private static Instant At(int hours) => Sent + Duration.FromHours(hours);
}
