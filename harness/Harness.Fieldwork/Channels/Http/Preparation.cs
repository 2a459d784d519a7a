using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>The requests before a message: none of them says it, so whatever goes wrong there, it was not posted.</summary>
internal static class Preparation
{
    private static readonly Duration Again = Duration.FromSeconds(30);

    /// <summary>Makes ready.</summary>
    /// <param name="open">The desk.</param>
    /// <param name="passage">The way in.</param>
    /// <param name="filling">What is known so far.</param>
    /// <param name="begins">Whether a ticket is to be made; for a further message only its file is brought.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async ValueTask<Made> Make(OpenDesk open, Passage passage, Filling filling, bool begins, Func<Instant> now, CancellationToken cancellation)
    {
        foreach (DeskStep step in (open.Desk.Before ?? []).Where(step => step.Body?.File == true ? filling.File is not null : begins))
        {
            if (await open.Once(step, filling, passage, cancellation) is not { } exchanged)
            {
                return new(filling, Delivery.Refused(SendCause.Unfit));
            }

            using Answered answer = new(exchanged);
            if (exchanged is not { Cause: SendCause.None, Status: >= 200 and < 300 } || answer.Take(step.Take) is not { } taken)
            {
                return new(filling, Failure(open, passage, exchanged, answer, now()));
            }

            filling = filling.With(taken);
        }

        return new(filling, null);
    }

    private static Delivery Failure(OpenDesk open, Passage passage, Exchanged exchanged, Answered answer, Instant now)
    {
        if (exchanged is { Cause: SendCause.None, Status: 401 })
        {
            open.Entrance.Spoil(passage);
        }

        return exchanged switch
        {
            { Cause: SendCause.Undeclared or SendCause.Forbidden } => Delivery.Refused(exchanged.Cause),
            { Cause: not SendCause.None } => Delivery.Deferred(exchanged.Cause, now + Again, exchanged.Body),
            { Status: 429 } => Delivery.Deferred(SendCause.Limited, Patience.Until(now, exchanged.RetryAfter, exchanged.Reset), exchanged.Body),
            { Status: 401 } when open.Entrance.IsFetched => Delivery.Deferred(SendCause.Rejected, now + Again, exchanged.Body),
            { Status: >= 400 and < 500 } when answer.IsDesks => Delivery.Refused(SendCause.Rejected, exchanged.Body),
            { Status: >= 200 and < 300 } => Delivery.Deferred(SendCause.Unreadable, now + Again, exchanged.Body),
            _ => Delivery.Deferred(SendCause.Failed, now + Again, exchanged.Body),
        };
    }
}

/// <summary>What came of making ready: all that is known, or what becomes of the message instead.</summary>
internal readonly record struct Made(Filling Filling, Delivery? Failure);
