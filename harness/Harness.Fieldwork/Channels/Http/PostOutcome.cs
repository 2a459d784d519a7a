using Harness.Channels.Exchanges;
using Harness.Probes;
using Harness.Studies.Desks;
using NodaTime;

namespace Harness.Channels.Http;

/// <summary>What the answer to a message means: what the desk's file says of it, else what is usual, and uncertain where nothing is.</summary>
internal sealed class PostOutcome(Desk desk, DeskPost post, Filling filling, string marker, Instant now)
{
    private static readonly Duration Again = Duration.FromSeconds(30);

    public Delivery Of(Exchanged exchanged)
    {
        if (exchanged.Cause == SendCause.Unreached)
        {
            return Delivery.Deferred(SendCause.Unreached, now + Again);
        }

        if (exchanged.Cause is SendCause.Undeclared or SendCause.Forbidden)
        {
            return Delivery.Refused(exchanged.Cause);
        }

        if (exchanged.Cause != SendCause.None)
        {
            return Delivery.Uncertain(exchanged.Cause, exchanged.Body);
        }

        using Answered answer = new(exchanged);
        Delivery delivery = Said(exchanged, answer) switch
        {
            DeskVerdict.Refused => Delivery.Refused(SendCause.Rejected, exchanged.Body),
            DeskVerdict.Deferred => Delivery.Deferred(SendCause.Limited, Until(exchanged), exchanged.Body),
            DeskVerdict.Uncertain => Delivery.Uncertain(SendCause.Failed, exchanged.Body),
            DeskVerdict.Duplicate => Delivery.Uncertain(SendCause.Duplicate, exchanged.Body),
            null => Usual(exchanged, answer),
        };
        return answer.Json is null ? delivery : delivery with { Exhibits = [new(ExhibitKind.Json, exchanged.Body)] };
    }

    private DeskVerdict? Said(Exchanged exchanged, Answered answer) => (desk.Errors ?? [])
        .FirstOrDefault(error => error.Status?.Contains(exchanged.Status) != false && (error.Path is not { } path || answer.Values(path).Any(reason => Fits(error, reason))))?.Means;

    private static bool Fits(DeskError error, string reason) => error.Has?.Any(part => reason.Contains(part, StringComparison.OrdinalIgnoreCase)) != false;

    private Delivery Usual(Exchanged exchanged, Answered answer) => exchanged.Status switch
    {
        _ when post.Created?.Contains(exchanged.Status) ?? exchanged.Status is >= 200 and < 300 => Created(exchanged, answer),
        >= 300 and < 400 => Delivery.Uncertain(SendCause.Redirected, exchanged.Body),
        429 when answer.IsDesks || exchanged.RetryAfter is not null => Delivery.Deferred(SendCause.Limited, Until(exchanged), exchanged.Body),
        401 when answer.IsDesks && desk.Auth?.OAuth is not null => Delivery.Deferred(SendCause.Rejected, now + Again, exchanged.Body),
        409 => Delivery.Uncertain(SendCause.Duplicate, exchanged.Body),
        400 or 401 or 402 or 403 or 404 or 405 or 410 or 413 or 415 or 422 when answer.IsDesks => Delivery.Refused(SendCause.Rejected, exchanged.Body),
        _ => Delivery.Uncertain(SendCause.Failed, exchanged.Body),
    };

    private Delivery Created(Exchanged exchanged, Answered answer)
    {
        string? id = post.Id is { } pick ? answer.Value(pick) : filling.Conversation;
        if (!TicketName.IsOne(id) || answer.Take(post.Take) is not { } taken)
        {
            return Delivery.Uncertain(SendCause.Unreadable, exchanged.Body);
        }

        Instant stamp = (post.At is { } at ? Json.Moment(answer.Value(at)) : null) ?? now;
        return Delivery.Sent(new(new TicketName(id!, Kept(taken)).ToString(), stamp), exchanged.Body) with { Replies = Replies(answer, id!) };
    }

    // What later requests need; a file that was brought was for this message alone.
    private Dictionary<string, string> Kept(IReadOnlyDictionary<string, string> taken)
    {
        HashSet<string> ofFiles = [.. (desk.Before ?? []).Where(step => step.Body?.File == true).SelectMany(step => step.Take?.Keys ?? [])];
        return ReferenceEquals(post, desk.Create) ? filling.With(taken).Taken.Where(pair => !ofFiles.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal) : [];
    }

    private SeenReply[]? Replies(Answered answer, string id)
    {
        if (post.Answer is not { } reply)
        {
            return null;
        }

        string said = string.Join('\n', answer.Values(reply.Path).Select(text => DeskMessage.Plain(text, reply.Format))).Trim();
        return said.Length == 0 ? null : [new(now, said, reply.By != DeskVoice.Agent, $"{id}/{marker}")];
    }

    private Instant Until(Exchanged exchanged) => Patience.Until(now, exchanged.RetryAfter, exchanged.Reset);
}
