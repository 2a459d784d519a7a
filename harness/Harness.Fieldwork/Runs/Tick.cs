using Harness.Clockwork;
using NodaTime;

namespace Harness.Runs;

/// <summary>
/// One visit to a wave in real time: what was due while nobody was there is missed, what is due now is sent, looked at and looked for, and
/// nobody waits for what is due later.
/// </summary>
internal sealed class Tick(LiveWave wave, Action<int, Exception> failed, TimeProvider time)
{
    /// <summary>How many conversations are advanced at once, and how often each at most: what is due again at once is left to the next visit.</summary>
    private const int AtOnce = 8, MostSteps = 20;

    private static readonly Duration AfterFailure = Duration.FromMinutes(1);

    /// <summary>Visits it once.</summary>
    /// <param name="cancellation">Begins with no further conversation; those at work come to their end.</param>
    /// <param name="atOnce">How many conversations at once.</param>
    public async Task<Visit> Run(CancellationToken cancellation, int atOnce = AtOnce)
    {
        IReadOnlyList<(int Number, Instant At)> wakes = wave.Start();
        Instant now = Now();
        (int open, int broken, Instant? next) = (wakes.Count, 0, null);
        Lock gate = new();
        await Parallel.ForEachAsync(wakes, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (wake, _) =>
        {
            bool broke = false;
            Instant? at = wake.At;
            for (int step = 0; step < MostSteps && at <= now && !cancellation.IsCancellationRequested; step++)
            {
                at = await JobBoundary.Guard(
                    () => wave.Advance(wake.Number, CancellationToken.None),
                    error =>
                    {
                        broke = true;
                        failed(wake.Number, error);
                    },
                    () => Now() + AfterFailure);
            }

            lock (gate)
            {
                open -= at is null ? 1 : 0;
                broken += broke ? 1 : 0;
                next = at is { } again && !(next < again) ? again : next;
            }
        });
        wave.Keep();
        return new(open, broken, next);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>How a wave stands after a visit.</summary>
/// <param name="Open">Conversations that are not over.</param>
/// <param name="Failed">Conversations that broke off; the next visit tries them again.</param>
/// <param name="Next">When to come again: before that nothing is due; null when all is over.</param>
internal sealed record Visit(int Open, int Failed, Instant? Next);
