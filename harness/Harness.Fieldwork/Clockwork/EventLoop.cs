using NodaTime;

namespace Harness.Clockwork;

/// <summary>
/// Wakes numbered sleepers in the order of their instants, and of their numbers at the same instant, moving virtual time along.
/// Time goes in whole milliseconds: an instant between two of them is rounded up, so that nobody wakes early.
/// </summary>
internal sealed class EventLoop(VirtualTime time)
{
    private static readonly Duration AlmostOne = Duration.FromNanoseconds(NodaConstants.NanosecondsPerMillisecond - 1);
    private readonly PriorityQueue<int, (long Milliseconds, int Number)> sleepers = new();

    public void Wake(int number, Instant at) => sleepers.Enqueue(number, ((at + AlmostOne).ToUnixTimeMilliseconds(), number));

    /// <summary>Runs until nobody sleeps any more. A sleeper answers with its next instant, or null to be left alone.</summary>
    public async ValueTask Run(Func<int, ValueTask<Instant?>> wake, CancellationToken cancellation)
    {
        while (sleepers.TryDequeue(out int number, out (long Milliseconds, int Number) due))
        {
            cancellation.ThrowIfCancellationRequested();
            time.MoveTo(Instant.FromUnixTimeMilliseconds(due.Milliseconds));
            if (await wake(number) is { } next)
            {
                Wake(number, next);
            }
        }
    }
}
