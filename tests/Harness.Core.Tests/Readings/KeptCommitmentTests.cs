using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Readings;

public sealed class KeptCommitmentTests
{
    private static readonly Instant Sent = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly LocalDate Day = new(2025, 12, 1);

    [Theory]
    [InlineData(1, 1, 10, 1, 0, 0)] // known to the instant, in time
    [InlineData(2, 2, 10, 1, 0, 0)] // at the very limit
    [InlineData(3, 3, 10, 0, 1, 0)] // too late
    [InlineData(1, 3, 10, 0, 0, 1)] // between two looks, one on each side
    [InlineData(2, 3, 10, 0, 1, 0)] // not there at the limit
    [InlineData(null, null, 10, 0, 1, 0)] // silence beyond the limit
    [InlineData(null, null, 1, 0, 0, 1)] // not watched up to the limit
    public void A_promise_of_two_hours_is_kept_broken_or_not_known(int? after, int? by, int watched, int kept, int broken, int open)
    {
        Probe probe = new() { Turns = 1, Sent = Sent, LastLook = At(watched), Human = by is null ? null : new(At(after!.Value), At(by.Value)) };

        KeptCommitment found = Of(null, [probe]);

        (found.Kept, found.Broken, found.Open).ShouldBe((kept, broken, open));
    }

    [Fact]
    public void Business_hours_count_by_the_calendar()
    {
        // Sent at 10:00 in Paris; open to 11:00 and from 14:00: two open hours are over at 15:00, which is five hours later.
        Calendar office = new("office", DateTimeZoneProviders.Tzdb["Europe/Paris"], [new([Weekday.Mon], new(600, 660)), new([Weekday.Mon], new(840, 1080))], null);
        Commitment within = new("simulated", Rung.Human, Duration.FromHours(2), CommitmentClock.Business, "office", null, "sign", Day);

        Of(within, [Answered(5)], office).Kept.ShouldBe(1);
        Of(within, [Answered(6)], office).Broken.ShouldBe(1);
    }

    [Theory]
    [InlineData(30, 0, 0.8, Holding.Kept)] // Wilson's lower limit of 30 of 30 is 0.886
    [InlineData(12, 0, 0.8, Holding.NotEnoughData)] // of 12 of 12 it is 0.758
    [InlineData(10, 20, 0.8, Holding.Broken)] // the upper limit of 10 of 30 is 0.512
    [InlineData(30, 0, null, Holding.NotEnoughData)] // no sample shows that all are kept
    [InlineData(29, 1, null, Holding.Broken)] // one shows that not all are
    public void The_verdict_is_the_intervals_and_one_failure_breaks_a_promise_to_all(int kept, int broken, double? promised, Holding expected)
    {
        Commitment within = new("simulated", Rung.Human, Duration.FromHours(2), null, null, promised, "sign", Day);

        Of(within, [.. Enumerable.Repeat(Answered(1), kept), .. Enumerable.Repeat(Answered(3), broken)]).Verdict(0.95).ShouldBe(expected);
    }

    [Fact]
    public void What_went_over_another_channel_says_nothing_of_the_promise() =>
        Of(new("phone", Rung.Human, Duration.FromHours(2), null, null, null, "sign", Day), [Answered(1)]).N.ShouldBe(0);

    private static Probe Answered(int hours) => new() { Turns = 1, Sent = Sent, LastLook = At(10), Closed = At(10), Human = new(At(hours), At(hours)) };

    private static Instant At(int hours) => Sent + Duration.FromHours(hours);

    private static KeptCommitment Of(Commitment? commitment, Probe[] probes, params Calendar[] calendars)
    {
        Study study = Designs.Of(brands: 1);
        Brand brand = study.Panel.Brands[0] with { Commitments = [commitment ?? new("simulated", Rung.Human, Duration.FromHours(2), null, null, null, "sign", Day)] };
        Slot slot = Planner.Plan(study, 1).Slots[0] with { Brand = brand, Account = brand.Accounts[0] };
        Outcomes outcomes = Outcomes.Of([.. probes.Select((_, index) => slot with { Index = index })], probes, Duration.FromHours(10));
        return KeptCommitment.All(study.Panel with { Brands = [brand], Calendars = calendars }, outcomes).ShouldHaveSingleItem();
    }
}
