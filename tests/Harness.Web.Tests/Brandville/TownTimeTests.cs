using Harness.Brandville;
using NodaTime;

namespace Harness.Web.Tests.Brandville;

public sealed class TownTimeTests
{
    private static readonly Instant Start = Instant.FromUtc(2012, 10, 1, 5, 0);
    private static readonly Duration TwoSeconds = Duration.FromSeconds(2);
    private readonly HandTime hand = new(new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Half_a_second_of_a_day_of_two_seconds_is_six_hours()
    {
        TownTime time = TownTime.Running(Start, TwoSeconds, hand);

        hand.Pass(TimeSpan.FromSeconds(0.5));

        Now(time).ShouldBe(Start + Duration.FromHours(6));
    }

    [Fact]
    public void A_day_of_24_hours_is_real_time_also_while_the_machine_sleeps()
    {
        TownTime time = TownTime.Running(Start, Duration.FromDays(1), hand);

        hand.Jump(TimeSpan.FromHours(5));

        Now(time).ShouldBe(Start + Duration.FromHours(5));
    }

    [Fact]
    public void It_never_goes_back_when_the_clock_is_set_back()
    {
        TownTime time = TownTime.Running(Start, Duration.FromDays(1), hand);
        hand.Pass(TimeSpan.FromHours(2));
        Now(time).ShouldBe(Start + Duration.FromHours(2));

        hand.Jump(TimeSpan.FromHours(-1));

        Now(time).ShouldBe(Start + Duration.FromHours(2));
    }

    [Fact]
    public void It_ends_before_the_numbers_of_posts_do()
    {
        TownTime time = TownTime.Running(Start, Duration.FromSeconds(1), hand);

        hand.Pass(TimeSpan.FromDays(30));

        Now(time).ShouldBe(Instant.FromUtc(6000, 1, 1, 0, 0));
    }

    [Fact]
    public async Task Held_it_stands_runs_up_to_the_instant_asked_for_and_stands_again()
    {
        TownTime time = TownTime.Held(Start, TwoSeconds, hand);
        hand.Pass(TimeSpan.FromSeconds(10));
        Now(time).ShouldBe(Start);

        Task reached = time.Reach(Start + Duration.FromHours(12), Cancellation).AsTask();
        hand.Pass(TimeSpan.FromSeconds(0.5));
        reached.IsCompleted.ShouldBeFalse();
        Now(time).ShouldBe(Start + Duration.FromHours(6));
        hand.Pass(TimeSpan.FromSeconds(0.5));
        await reached.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, Cancellation);
        hand.Pass(TimeSpan.FromSeconds(10));

        Now(time).ShouldBe(Start + Duration.FromHours(12));
    }

    [Fact]
    public async Task What_was_lost_by_slow_work_is_caught_up_and_no_instant_is_passed_over()
    {
        TownTime time = TownTime.Held(Start, TwoSeconds, hand);
        await time.Reach(Start, Cancellation);
        hand.Pass(TimeSpan.FromSeconds(3));

        await time.Reach(Start + Duration.FromHours(1), Cancellation);
        Now(time).ShouldBe(Start + Duration.FromHours(1));
        await time.Reach(Start + Duration.FromHours(36), Cancellation);

        Now(time).ShouldBe(Start + Duration.FromHours(36));
    }

    [Fact]
    public async Task An_instant_that_has_passed_is_reached_at_once()
    {
        TownTime time = TownTime.Held(Start, TwoSeconds, hand);

        await time.Reach(Start - Duration.FromHours(1), Cancellation);

        Now(time).ShouldBe(Start);
    }

    private static Instant Now(TownTime time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
