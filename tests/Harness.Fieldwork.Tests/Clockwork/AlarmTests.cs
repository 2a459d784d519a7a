using System.Collections.Concurrent;
using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class AlarmTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly AlarmSettings Quick = new() { Tick = TimeSpan.FromMilliseconds(200), AfterFailure = TimeSpan.FromMilliseconds(20) };
    private readonly ConcurrentQueue<(int Number, Instant At)> woken = new();
    private readonly ConcurrentQueue<string> told = new();

    [Fact]
    public async Task Conversations_are_woken_at_their_instants_in_real_time_and_come_back_when_they_say()
    {
        Instant start = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
        Instant[] due = [start + Duration.FromMilliseconds(150), start + Duration.FromMilliseconds(300), start + Duration.FromMilliseconds(450)];
        await using Alarm alarm = await Begin(TimeProvider.System, new(), (number, at) => number == 0 && at < due[2] ? due[2] : null);
        await alarm.Set(0, due[0], Cancellation);
        await alarm.Set(1, due[1], Cancellation);

        await Patience.Until(() => woken.Count == 3);

        woken.Select(wake => wake.Number).ShouldBe([0, 1, 0]);
        woken.Select((wake, n) => wake.At - due[n]).ShouldAllBe(late => late >= Duration.Zero && late < Duration.FromSeconds(5));
        await Patience.Until(() => alarm.Queue == 0);
        told.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_set_anew_fires_only_then()
    {
        HandTime time = new(Start.ToDateTimeOffset());
        await using Alarm alarm = await Begin(time, new(), (_, _) => null);
        await alarm.Set(1, At(1), Cancellation);
        await alarm.Set(1, At(3), Cancellation);

        await Step(time, 2 * 60);
        woken.ShouldBeEmpty();
        await Step(time, 2 * 60);
        await Patience.Until(() => !woken.IsEmpty);

        woken.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_ring_that_comes_twice_early_or_for_nobody_changes_nothing()
    {
        HandTime time = new(Start.ToDateTimeOffset());
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Alarm alarm = await Alarm.Start(new(), async (number, _) => { woken.Enqueue((number, Start)); await go.Task; return null; }, Notices(), time, Cancellation);
        await alarm.Set(1, Start, Cancellation);
        await alarm.Set(2, At(60), Cancellation);
        await Patience.Until(() => woken.Count == 1);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => alarm.Ring(1)));
        await alarm.Ring(2);
        await alarm.Ring(3);
        go.SetResult();
        await Patience.Until(() => alarm.Queue == 1);
        await alarm.Ring(1);

        woken.ShouldBe([(1, Start)]);
    }

    [Fact]
    public async Task Of_many_rings_at_once_one_wakes_the_conversation()
    {
        HandTime time = new(Start.ToDateTimeOffset());
        await using Alarm alarm = await Begin(time, new(), (_, _) => null);
        for (int number = 0; number < 50; number++)
        {
            await alarm.Set(number, At(60), Cancellation);
        }

        time.Jump(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 400).Select(n => Task.Run(() => alarm.Ring(n % 50), Cancellation)));

        woken.Select(wake => wake.Number).Order().ShouldBe(Enumerable.Range(0, 50));
    }

    [Fact]
    public async Task No_more_are_advanced_at_once_than_is_set_and_each_by_one_alone()
    {
        ConcurrentDictionary<int, int> inside = new();
        int now = 0, most = 0, together = 0, times = 0;
        async ValueTask<Instant?> Fired(int number, CancellationToken cancellation)
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            InterlockedMax(ref together, inside.AddOrUpdate(number, 1, (_, count) => count + 1));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellation);
            inside.AddOrUpdate(number, 0, (_, count) => count - 1);
            Interlocked.Decrement(ref now);
            return Interlocked.Increment(ref times) > 300 ? null : Instant.MinValue;
        }

        await using Alarm alarm = await Alarm.Start(Quick with { AtOnce = 4 }, Fired, Notices(), TimeProvider.System, Cancellation);
        for (int number = 0; number < 40; number++)
        {
            await alarm.Set(number, Instant.MinValue, Cancellation);
        }

        await Patience.Until(() => alarm.Queue == 0);

        times.ShouldBe(340);
        most.ShouldBe(4);
        together.ShouldBe(1);
    }

    [Fact]
    public async Task What_quartz_finds_to_be_late_it_leaves_alone_and_the_watchdog_wakes_it()
    {
        HandTime time = new(Start.ToDateTimeOffset());
        await using Alarm alarm = await Begin(time, new() { Tick = TimeSpan.FromMinutes(10) }, (_, _) => null);
        await alarm.Set(1, At(5), Cancellation);
        time.Jump(TimeSpan.FromHours(1));
        await Step(time, 9 * 60);
        woken.ShouldBeEmpty();

        await Step(time, 2 * 60);
        await Patience.Until(() => !woken.IsEmpty);

        told.ShouldBe([$"jumped {Duration.FromHours(1)}", $"1 overslept {At(5)}"]);
    }

    [Fact]
    public async Task Ten_thousand_that_are_past_due_at_the_start_are_all_woken_once()
    {
        await using Alarm alarm = await Begin(TimeProvider.System, new(), (_, _) => null);
        for (int number = 0; number < 10_000; number++)
        {
            await alarm.Set(number, Start, Cancellation);
        }

        await Patience.Until(() => alarm.Queue == 0);

        woken.Select(wake => wake.Number).Order().ShouldBe(Enumerable.Range(0, 10_000));
    }

    [Fact]
    public async Task Beside_ten_thousand_sleepers_fifty_a_second_are_woken_within_a_second()
    {
        await using Alarm alarm = await Begin(TimeProvider.System, new(), (_, _) => null);
        Instant start = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) + Duration.FromSeconds(1);
        for (int number = 100; number < 10_100; number++)
        {
            await alarm.Set(number, start + Duration.FromDays(1), Cancellation);
        }

        start = Instant.Max(start, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        for (int number = 0; number < 100; number++)
        {
            await alarm.Set(number, start + Duration.FromMilliseconds(20 * number), Cancellation);
        }

        await Patience.Until(() => woken.Count == 100);

        Duration[] late = [.. woken.Select(wake => wake.At - start - Duration.FromMilliseconds(20 * wake.Number)).Order()];
        late[0].ShouldBeGreaterThanOrEqualTo(Duration.Zero);
        late[98].ShouldBeLessThan(Duration.FromSeconds(1));
        alarm.Queue.ShouldBe(10_000);
    }

    [Fact]
    public async Task What_breaks_in_one_conversation_is_told_and_tried_again_and_stops_no_other()
    {
        int tries = 0;
        await using Alarm alarm = await Begin(
            TimeProvider.System, Quick, (number, _) => number == 1 && Interlocked.Increment(ref tries) == 1 ? throw new InvalidOperationException("broken") : null);
        await alarm.Set(1, Start, Cancellation);
        await alarm.Set(2, Start, Cancellation);

        await Patience.Until(() => alarm.Queue == 0);

        woken.Select(wake => wake.Number).Order().ShouldBe([1, 1, 2]);
        told.ShouldBe(["1 failed: broken"]);
    }

    [Fact]
    public async Task A_stop_lets_those_at_work_finish_and_wakes_nobody_any_more()
    {
        TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using Alarm alarm = await Alarm.Start(Quick, async (number, _) => { woken.Enqueue((number, Start)); await go.Task; return Start; }, Notices(), TimeProvider.System, Cancellation);
        await alarm.Set(1, Start, Cancellation);
        await Patience.Until(() => woken.Count == 1);

        Task<bool> stopping = alarm.Stop(TimeSpan.FromSeconds(20)).AsTask();
        await alarm.Set(2, Start, Cancellation);
        stopping.IsCompleted.ShouldBeFalse();
        go.SetResult();

        (await stopping).ShouldBeTrue();
        await alarm.Ring(1);
        await alarm.Ring(2);
        woken.ShouldHaveSingleItem();
        (await alarm.Stop(TimeSpan.Zero)).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_does_not_finish_in_time_is_asked_to_break_off()
    {
        await using Alarm alarm = await Alarm.Start(
            new(), async (number, cancellation) => { woken.Enqueue((number, Start)); await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation); return null; }, Notices(), TimeProvider.System, Cancellation);
        await alarm.Set(1, Start, Cancellation);
        await Patience.Until(() => woken.Count == 1);

        (await alarm.Stop(TimeSpan.FromMilliseconds(300))).ShouldBeTrue();
        told.ShouldHaveSingleItem().ShouldStartWith("1 failed");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = most; seen < value && Interlocked.CompareExchange(ref most, value, seen) != seen; seen = most)
        {
        }
    }

    /// <summary>Time passes in small steps, with pauses in which what it rings can happen.</summary>
    private static async Task Step(HandTime time, int seconds)
    {
        for (int second = 0; second < seconds; second += 2)
        {
            time.Pass(TimeSpan.FromSeconds(2));
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    private Task<Alarm> Begin(TimeProvider time, AlarmSettings settings, Func<int, Instant, Instant?> next) => Alarm.Start(
        settings,
        (number, _) =>
        {
            Instant at = Instant.FromDateTimeOffset(time.GetUtcNow());
            woken.Enqueue((number, at));
            return ValueTask.FromResult(next(number, at));
        },
        Notices(),
        time,
        Cancellation);

    private AlarmNotices Notices() => new(
        (number, due) => told.Enqueue($"{number} overslept {due}"),
        (number, since) => told.Enqueue($"{number} stuck {since}"),
        by => told.Enqueue($"jumped {by}"),
        (number, error) => told.Enqueue($"{number} failed: {error.Message}"));
}
