using NodaTime;

namespace Harness.Clockwork;

/// <summary>Wakes numbered sleepers in the order of their instants, and of their numbers at the same instant, moving virtual time along.</summary>
internal sealed class EventLoop(VirtualTime time)
{
    private readonly PriorityQueue<int, (Instant At, int Number)> sleepers = new();

    public void Wake(int number, Instant at) => sleepers.Enqueue(number, (at, number));

    /// <summary>Runs until nobody sleeps any more. A sleeper answers with its next instant, or null to be left alone.</summary>
    public async ValueTask Run(Func<int, ValueTask<Instant?>> wake, CancellationToken cancellation)
    {
        while (sleepers.TryDequeue(out int number, out (Instant At, int Number) due))
        {
            cancellation.ThrowIfCancellationRequested();
            time.MoveTo(due.At);
            if (await wake(number) is { } next)
            {
                Wake(number, next);
            }
        }
    }
}
