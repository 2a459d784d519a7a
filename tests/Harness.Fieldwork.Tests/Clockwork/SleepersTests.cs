using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class SleepersTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly HandTime time = new(Start.ToDateTimeOffset());
    private readonly Sleepers sleepers;

    public SleepersTests() => sleepers = new(time);

    [Fact]
    public void Who_is_due_is_woken_once_until_put_to_rest()
    {
        sleepers.Set(7, At(5));
        sleepers.Wake(7).ShouldBe(Turn.Early);
        time.Pass(TimeSpan.FromMinutes(5));

        sleepers.Wake(7).ShouldBe(Turn.Now);
        sleepers.Wake(7).ShouldBeNull();
        sleepers.Rest(7, At(9)).ShouldBe(At(9));

        sleepers.Wake(7).ShouldBe(Turn.Early);
        sleepers.Due(7).ShouldBe(At(9));
    }

    [Fact]
    public void Who_is_expected_can_be_hurried_and_who_is_not_cannot()
    {
        sleepers.Set(7, At(5));
        sleepers.Hurry(7, Start);
        sleepers.Hurry(8, Start);

        sleepers.Wake(7).ShouldBe(Turn.Now);
        sleepers.Wake(8).ShouldBeNull();
        sleepers.Hurry(7, At(3));
        sleepers.Rest(7, At(9)).ShouldBe(At(3));
        sleepers.Hurry(7, At(4));
        sleepers.Due(7).ShouldBe(At(3));
    }

    [Fact]
    public void Nobody_knows_who_is_over()
    {
        sleepers.Set(7, Start);
        sleepers.Wake(7).ShouldBe(Turn.Now);
        sleepers.Count.ShouldBe(1);

        sleepers.Rest(7, null).ShouldBeNull();

        sleepers.Count.ShouldBe(0);
        sleepers.Wake(7).ShouldBeNull();
        sleepers.Wake(8).ShouldBeNull();
        sleepers.Due(7).ShouldBeNull();
    }

    [Fact]
    public void What_is_set_replaces_what_was_set()
    {
        sleepers.Set(7, At(5));
        sleepers.Set(7, At(9));
        time.Pass(TimeSpan.FromMinutes(6));

        sleepers.Wake(7).ShouldBe(Turn.Early);
        sleepers.Call().ShouldBeEmpty();
        sleepers.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(3, 9, 3)]
    [InlineData(9, 3, 3)]
    [InlineData(4, null, 4)]
    public void What_is_set_while_somebody_is_awake_is_not_lost(int set, int? answered, int expected)
    {
        sleepers.Set(7, Start);
        sleepers.Wake(7);
        sleepers.Set(7, At(set));
        sleepers.Wake(7).ShouldBeNull("one at a time");

        sleepers.Rest(7, answered is { } minute ? At(minute) : null).ShouldBe(At(expected));
    }

    [Fact]
    public void A_clock_set_back_keeps_nobody_asleep()
    {
        sleepers.Set(7, At(10));
        time.Pass(TimeSpan.FromMinutes(5));
        time.Jump(TimeSpan.FromDays(-1));
        time.Pass(TimeSpan.FromMinutes(5));
        sleepers.Wake(7).ShouldBe(Turn.Early, "the stopwatch is not compared more finely than a second");

        time.Pass(TimeSpan.FromSeconds(1));

        sleepers.Wake(7).ShouldBe(Turn.Now);
        sleepers.Rest(7, At(10));
        sleepers.Wake(7).ShouldBe(Turn.Early, "who is sent back to sleep waits anew");
    }

    [Fact]
    public void A_clock_set_forward_wakes_at_the_time_of_day()
    {
        sleepers.Set(7, At(600));
        time.Jump(TimeSpan.FromHours(10));

        sleepers.Wake(7).ShouldBe(Turn.Now);
    }

    [Fact]
    public void Those_due_are_called_once_and_those_awake_are_not()
    {
        sleepers.Set(1, Start);
        sleepers.Set(2, Start);
        sleepers.Set(3, At(5));
        sleepers.Wake(2);

        sleepers.Call().ShouldBe([1]);
        sleepers.Call().ShouldBeEmpty();
        sleepers.Set(1, Start);
        sleepers.Call().ShouldBe([1]);
    }

    [Fact]
    public void Who_is_late_is_told_of_once_asleep_and_once_awake()
    {
        TimeSpan minute = TimeSpan.FromMinutes(1);
        sleepers.Set(1, Start);
        time.Pass(minute);
        sleepers.Late(minute).ShouldBeEmpty("a minute is not more than a minute");
        sleepers.Overdue(minute).ShouldBe(0);

        time.Pass(TimeSpan.FromTicks(1));
        sleepers.Late(minute).ShouldBe([(1, Start, false)]);
        sleepers.Overdue(minute).ShouldBe(1);
        sleepers.Late(minute).ShouldBeEmpty();

        Instant woken = Instant.FromDateTimeOffset(time.GetUtcNow());
        sleepers.Wake(1).ShouldBe(Turn.Now);
        time.Pass(minute + TimeSpan.FromTicks(1));
        sleepers.Late(minute).ShouldBe([(1, woken, true)]);
        sleepers.Late(minute).ShouldBeEmpty();
    }

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);
}
