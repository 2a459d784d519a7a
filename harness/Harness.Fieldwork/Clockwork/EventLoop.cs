using NodaTime;

namespace Harness.Clockwork;

/// <summary>
/// Wakes numbered sleepers in the order of their instants, and of their numbers at the same instant, moving simulated time along.
/// Time goes in whole milliseconds: an instant between two of them is rounded up, so that nobody wakes early.
/// </summary>
/// <param name="reach">Lets the time come to an instant and stay there.</param>
internal sealed class EventLoop(Func<Instant, CancellationToken, ValueTask> reach)
{
    private static readonly Duration AlmostOne = Duration.FromNanoseconds(NodaConstants.NanosecondsPerMillisecond - 1);
    private readonly PriorityQueue<int, (long Milliseconds, int Number)> sleepers = new();

    /// <summary>A loop in virtual time.</summary>
    public EventLoop(VirtualTime time)
        : this(time.Reach)
    {
    }

    public void Wake(int number, Instant at) => sleepers.Enqueue(number, ((at + AlmostOne).ToUnixTimeMilliseconds(), number));

    /// <summary>Runs until nobody sleeps any more. A sleeper answers with its next instant, or null to be left alone.</summary>
    public async ValueTask Run(Func<int, ValueTask<Instant?>> wake, CancellationToken cancellation)
    {
        while (sleepers.TryDequeue(out int number, out (long Milliseconds, int Number) due))
        {
            cancellation.ThrowIfCancellationRequested();
            await reach(Instant.FromUnixTimeMilliseconds(due.Milliseconds), cancellation);
            if (await wake(number) is { } next)
            {
                Wake(number, next);
            }
        }
    }
}
