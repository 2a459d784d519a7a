using Harness.Clockwork;
using NodaTime;

namespace Harness.Fieldwork.Tests.Clockwork;

public sealed class VirtualTimeTests
{
    private static readonly Instant Start = Instant.FromUtc(2012, 10, 1, 9, 30);

    [Fact]
    public void Time_stands_still_until_it_is_moved()
    {
        VirtualTime time = new(Start);
        long before = time.GetTimestamp();

        time.GetUtcNow().ShouldBe(new DateTimeOffset(2012, 10, 1, 9, 30, 0, TimeSpan.Zero));
        time.MoveTo(Start + Duration.FromHours(1));

        time.GetUtcNow().ShouldBe(new DateTimeOffset(2012, 10, 1, 10, 30, 0, TimeSpan.Zero));
        time.GetElapsedTime(before).ShouldBe(TimeSpan.FromHours(1));
    }

    [Fact]
    public void It_does_not_run_backwards()
    {
        VirtualTime time = new(Start);
        time.MoveTo(Start);

        Should.Throw<ArgumentOutOfRangeException>(() => time.MoveTo(Start - Duration.FromNanoseconds(1)));
        time.Now.ShouldBe(Start);
    }

    [Fact]
    public void It_wakes_nobody_by_itself() =>
        Should.Throw<NotSupportedException>(() => new VirtualTime(Start).CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.Zero));
}
