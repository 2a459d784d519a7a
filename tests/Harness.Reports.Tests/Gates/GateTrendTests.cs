using Harness.Gates;
using Harness.Reports.Tests.Documents.Gates;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Gates;

public sealed class GateTrendTests
{
    [Fact]
    public void A_break_is_a_change_between_the_shares_before_and_after_it()
    {
        GateTrend trend = HandGate.Broken.Trend();
        ShareChange change = trend.Changes.ShouldHaveSingleItem();

        (trend.Nights[change.Night].Date, change.Before.Value, change.After.Value).ShouldBe((new LocalDate(2026, 3, 21), 1, 0.5));
    }

    [Fact]
    public void The_average_starts_from_the_promised_share()
    {
        // 0.9 + 0.2 (1 - 0.9); the limits after one night of ten are 3 x 0.2 x sqrt(0.9 x 0.1 / 10) away.
        EwmaNight first = HandGate.Broken.Trend().Average[0];

        first.Value.ShouldBe(0.92, 1e-12);
        first.Low.ShouldBe(0.9 - 0.0569209979, 1e-9);
    }

    [Fact]
    public void Verdicts_are_those_of_the_gate_night_by_night()
    {
        // Ten of ten bear 0.9 at 95 % from the third night on: 0.05^(1/29) = 0.902, so 29 messages; afterwards half of all is late.
        IReadOnlyList<GateVerdict> verdicts = HandGate.Broken.Trend().Verdicts;

        verdicts.Take(3).ShouldBe([GateVerdict.NotEnough, GateVerdict.NotEnough, GateVerdict.Pass]);
        verdicts[^1].ShouldBe(GateVerdict.Fail);
    }

    [Fact]
    public void Nothing_changes_where_nothing_changed() => new HandGate(HandGate.Times(30, 9, 10)).Trend().Changes.ShouldBeEmpty();

    [Theory]
    [InlineData(21, true)]
    [InlineData(15, true)]
    [InlineData(14, false)]
    [InlineData(22, false)]
    public void A_mark_is_before_a_change_for_a_week_and_never_after_it(int day, bool isBefore)
    {
        GateTrend trend = HandGate.Broken.Trend();

        (trend.Before(trend.Changes[0], [new(new LocalDate(2026, 3, day), "release")]) is not null).ShouldBe(isBefore);
    }

    [Fact]
    public void The_newest_mark_before_a_change_is_the_one_named()
    {
        GateTrend trend = HandGate.Broken.Trend();

        trend.Before(trend.Changes[0], [new(new LocalDate(2026, 3, 18), "older"), new(new LocalDate(2026, 3, 20), "newer"), new(new LocalDate(2026, 3, 25), "later")])!.Text.ShouldBe("newer");
    }
}
