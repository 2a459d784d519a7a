using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class ClockJumpsTests
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);
    private readonly HandTime time = new(new(2026, 3, 29, 0, 59, 0, TimeSpan.Zero));

    [Fact]
    public void Time_that_passes_is_no_jump()
    {
        ClockJumps jumps = new(time);
        time.Pass(TimeSpan.FromHours(8));
        jumps.Since(Tolerance).ShouldBeNull();
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    [InlineData(315_576_000)]
    [InlineData(-3)]
    public void A_clock_that_was_set_is_told_once_with_how_far(int seconds)
    {
        ClockJumps jumps = new(time);
        time.Pass(TimeSpan.FromSeconds(15));
        time.Jump(TimeSpan.FromSeconds(seconds));
        time.Pass(TimeSpan.FromSeconds(15));

        jumps.Since(Tolerance).ShouldBe(Duration.FromSeconds(seconds));
        jumps.Since(Tolerance).ShouldBeNull();
    }

    [Fact]
    public void A_clock_that_is_kept_right_in_small_steps_is_no_jump()
    {
        ClockJumps jumps = new(time);
        time.Jump(Tolerance);
        jumps.Since(Tolerance).ShouldBeNull();
        time.Jump(-Tolerance);
        jumps.Since(Tolerance).ShouldBeNull();
    }
}
