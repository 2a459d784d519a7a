using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class WatchdogTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly HandTime time = new(Start.ToDateTimeOffset());
    private readonly Sleepers sleepers;
    private readonly List<string> told = [];
    private readonly List<int> woken = [];
    private readonly Watchdog watchdog;

    public WatchdogTests()
    {
        sleepers = new(time);
        AlarmNotices notices = new(
            (number, due) => told.Add($"{number} overslept {due}"),
            (number, woken) => told.Add($"{number} stuck {woken}"),
            by => told.Add($"jumped {by}"),
            (number, error) => told.Add($"{number} failed"));
        watchdog = new(sleepers, new(), notices, woken.Add, time);
    }

    [Fact]
    public void A_ring_that_never_came_is_made_up_for_at_the_next_look()
    {
        sleepers.Set(1, Start);
        sleepers.Set(2, Start + Duration.FromMinutes(5));

        watchdog.Look();

        woken.ShouldBe([1]);
        told.ShouldBeEmpty();
    }

    [Fact]
    public void Who_overslept_by_more_than_is_tolerated_is_told_of_and_woken()
    {
        sleepers.Set(1, Start);
        time.Pass(TimeSpan.FromSeconds(61));

        watchdog.Look();
        watchdog.Look();

        told.ShouldBe([$"1 overslept {Start}"]);
        woken.ShouldBe([1]);
    }

    [Fact]
    public void Who_is_at_work_for_too_long_is_told_of_and_not_woken_a_second_time()
    {
        sleepers.Set(1, Start);
        sleepers.Wake(1);
        time.Pass(TimeSpan.FromSeconds(61));

        watchdog.Look();

        told.ShouldBe([$"1 stuck {Start}"]);
        woken.ShouldBeEmpty();
    }

    [Fact]
    public void A_jump_of_the_clock_is_told()
    {
        watchdog.Look();
        time.Jump(TimeSpan.FromHours(-1));
        watchdog.Look();
        told.ShouldBe([$"jumped {Duration.FromHours(-1)}"]);
    }

    [Fact]
    public async Task It_looks_at_every_tick_until_it_is_stopped()
    {
        using CancellationTokenSource stop = new();
        Task watching = watchdog.Watch(stop.Token);
        sleepers.Set(1, Start);
        time.Pass(TimeSpan.FromSeconds(15));
        await Patience.Until(() => woken.Count == 1);

        await stop.CancelAsync();
        await watching;

        woken.ShouldBe([1]);
    }

    [Fact]
    public void Nobody_waits_for_a_tick_longer_than_half_a_minute() => new AlarmSettings().Tick.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(30));
}
