using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Evidence;
using Harness.Journal;
using Harness.Probes;
using NodaTime;

namespace Harness.Runs;

/// <summary>
/// Sends at most once: claims the message in the journal, has one exchange, puts the answer on disk and then into the journal. Only who
/// wrote the claim may send, and tries once.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="spool">Where answers wait until the journal has them.</param>
/// <param name="channels">Gives the channel of a name.</param>
/// <param name="time">The time.</param>
/// <param name="salts">Salts of contents.</param>
/// <param name="zone">Where the brands are, for what replies promise by day; null means UTC.</param>
internal sealed class Sender(EventJournal journal, Spool spool, Func<string, IChannel> channels, TimeProvider time, Salts salts, DateTimeZone? zone = null)
{
    /// <summary>Sends a message, unless it is claimed already or must not be sent.</summary>
    /// <param name="message">The message.</param>
    /// <param name="n">The number of the next event of its probe.</param>
    /// <param name="try">Which try, from 0; a later one follows a deferred one only.</param>
    /// <param name="until">After this instant nothing is sent.</param>
    /// <param name="allowed">Whether sending is allowed at all, asked last before the claim.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The events that were recorded; none when the message was not ours to send.</returns>
    public async ValueTask<IReadOnlyList<ProbeEvent>> Send(Outgoing message, int n, int @try, Instant until, Func<bool> allowed, CancellationToken cancellation)
    {
        long started = time.GetTimestamp();
        SendClaim claim = SendClaim.New(message.Slot.Index, message.Turn, @try, Now(), until, Messages.Thread(message));
        ProbeEvent wire = Messages.Claimed(message, n, claim.At, salts);
        Crash.Point("before-claim");
        if (journal.Claim([(claim, wire)], () => Now() <= until && allowed())[0] != Granted.Ours)
        {
            return [];
        }

        Crash.Point("claimed");
        Delivery delivery = claim.At + Duration.FromTimeSpan(time.GetElapsedTime(started)) <= until
            ? await Exchange(message, cancellation)
            : Delivery.Refused(SendCause.Late);
        Crash.Point("answered");
        Spooled answer = Answer(claim, delivery, message.Strand == 0 ? "" : message.Channel + " ");
        if (spool.Append(answer))
        {
            Crash.Point("spooled");
        }

        IReadOnlyList<ProbeEvent> ended = Settle(claim, answer);
        Crash.Point("settled");
        return ended.Count > 0 ? [wire, .. ended, .. Show(ended[^1], delivery)] : [wire];
    }

    /// <summary>Puts on record what shows the end of a send; where it cannot be, the end stands without.</summary>
    private ProbeEvent[] Show(ProbeEvent end, Delivery delivery)
    {
        ProbeEvent[] captured = [.. Messages.Captured(end.Head.Probe, end.Head.N + 1, end.Head.At, delivery.Exhibits, salts)];
        if (captured.Length == 0)
        {
            return [];
        }

        try
        {
            journal.Append(captured);
            return captured;
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>Gives the right to send a message to a person, who sends it by hand: no process ever sends it then.</summary>
    /// <inheritdoc cref="Send" path="/param"/>
    /// <returns>The event that was recorded; null when the message was not ours to give.</returns>
    public ProbeEvent? Give(Outgoing message, int n, int @try, Instant until, Func<bool> allowed)
    {
        SendClaim claim = SendClaim.New(message.Slot.Index, message.Turn, @try, Now(), until, ThreadCode.ByHand(Messages.Thread(message)));
        ProbeEvent wire = Messages.Claimed(message, n, claim.At, salts);
        wire = wire with { Head = wire.Head with { Codes = ThreadCode.ByHand(wire.Head.Codes) } };
        return journal.Claim([(claim, wire)], () => Now() <= until && allowed())[0] == Granted.Ours ? wire : null;
    }

    /// <summary>Records what a person says became of the message that was given to them.</summary>
    /// <param name="probe">Number of the probe.</param>
    /// <param name="delivery">What became of it.</param>
    /// <returns>The event that was recorded; null when nothing is in hand there, or its end was recorded before.</returns>
    public ProbeEvent? Return(int probe, Delivery delivery)
    {
        SendClaim? inHand = journal.UnsettledOf(probe).FirstOrDefault(claim => ThreadCode.IsByHand(claim.Thread));
        SendClaim? lost = inHand is null && delivery.Kind == DeliveryKind.Sent ? journal.Uncertain().FirstOrDefault(claim => claim.Probe == probe && ThreadCode.IsByHand(claim.Thread)) : null;
        return inHand is not null ? journal.Settle(inHand, n => Ended(inHand, n, Answer(inHand, delivery)))
            : lost is not null ? journal.Settle(lost, n => Event(lost, n, EventKind.Found, Now(), delivery.Receipt!.Value.Stamp, lost.Thread | (long)lost.Turn, delivery.Receipt.Value.Reference))
            : null;
    }

    /// <summary>Takes the right to send a message without sending it: it may have gone out from elsewhere.</summary>
    /// <param name="message">The message.</param>
    /// <param name="n">The number of the next event of its probe.</param>
    /// <param name="try">Which try, from 0.</param>
    /// <param name="since">The earliest instant at which it may have gone out: it is looked for from there on.</param>
    /// <returns>Whether it is uncertain now; false when the right was taken before.</returns>
    public bool Doubt(Outgoing message, int n, int @try, Instant since)
    {
        SendClaim claim = SendClaim.New(message.Slot.Index, message.Turn, @try, since, Now(), Messages.Thread(message));
        return journal.Reserve(claim, Messages.Claimed(message, n, Now(), salts)) == Granted.Ours
            && journal.Settle(claim, next => Ended(claim, next, Answer(claim, Delivery.Uncertain(SendCause.Crashed)))) is not null;
    }

    /// <summary>At the start, before anything is sent: tells the journal of answers that it missed, and declares uncertain what has none.</summary>
    public void Recover()
    {
        CatchUp();
        foreach (SendClaim claim in journal.Unsettled().Where(claim => !ThreadCode.IsByHand(claim.Thread)))
        {
            Spooled answer = Answer(claim, Delivery.Uncertain(SendCause.Crashed));
            journal.Settle(claim, n => Ended(claim, n, answer));
            Crash.Point("recovering");
        }
    }

    /// <summary>Declares uncertain what was claimed before an instant and has no end: who claimed it was cut off, and may have sent it.</summary>
    public void GiveUp(int probe, Instant before)
    {
        foreach (SendClaim claim in journal.UnsettledOf(probe).Where(claim => claim.At < before && !ThreadCode.IsByHand(claim.Thread)))
        {
            Spooled answer = Answer(claim, Delivery.Uncertain(SendCause.Crashed));
            journal.Settle(claim, n => Ended(claim, n, answer));
        }
    }

    /// <summary>Tells the journal of answers that it missed because it could not be written.</summary>
    /// <returns>The events that were recorded.</returns>
    public IReadOnlyList<ProbeEvent> CatchUp()
    {
        List<ProbeEvent> events = [];
        IReadOnlyList<Spooled> answers = spool.Read();
        Dictionary<string, SendClaim> unsettled = journal.Unsettled().ToDictionary(claim => Convert.ToHexString(claim.Attempt), StringComparer.Ordinal);
        foreach (Spooled answer in answers)
        {
            if (unsettled.Remove(Convert.ToHexString(answer.Attempt), out SendClaim? claim) && journal.Settle(claim, n => Ended(claim, n, answer), Replies(claim, answer)) is { Count: > 0 } ended)
            {
                events.AddRange(ended);
                Crash.Point("catching-up");
            }
        }

        // Who is answered was claimed before: whatever was read first and is not open after is in the journal.
        spool.Done(answers);
        return events;
    }

    /// <summary>Looks once for a message that may have been posted.</summary>
    /// <param name="claim">Its claim.</param>
    /// <param name="message">The message as it was claimed.</param>
    /// <param name="last">Whether this is the last time: then what is not found stays unresolved.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The event that was recorded; null while the question is open.</returns>
    public async ValueTask<ProbeEvent?> Reconcile(SendClaim claim, Outgoing message, bool last, CancellationToken cancellation)
    {
        Trace trace = await channels(message.Channel).Reconcile(message, claim.At, cancellation);
        Crash.Point("looked-for");
        return trace.Receipt is { } receipt ? journal.Settle(claim, n => Event(claim, n, EventKind.Found, Now(), receipt.Stamp, claim.Thread | (long)claim.Turn, receipt.Reference))
            : last && trace.Kind == TraceKind.NotFound ? journal.Settle(claim, n => Event(claim, n, EventKind.Unresolved, Now(), null, claim.Thread | (long)claim.Turn, null))
            : null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "the channel boundary: whatever breaks in a channel after the claim, the message may have gone out")]
    private async ValueTask<Delivery> Exchange(Outgoing message, CancellationToken cancellation)
    {
        try
        {
            return await channels(message.Channel).Send(message, cancellation);
        }
        catch (Exception)
        {
            return Delivery.Uncertain(SendCause.Crashed);
        }
    }

    /// <returns>The events; none when the journal cannot be written, in which case it catches up later from the spool.</returns>
    private IReadOnlyList<ProbeEvent> Settle(SendClaim claim, Spooled answer)
    {
        try
        {
            IReadOnlyList<ProbeEvent> ended = journal.Settle(claim, n => Ended(claim, n, answer), Replies(claim, answer));
            spool.Done([answer]);
            return ended;
        }
        catch (DbException)
        {
            return [];
        }
    }

    /// <summary>The replies that came with an answer, as the events that they become.</summary>
    private (SeenReply Reply, Func<int, bool, IReadOnlyList<ProbeEvent>> Events)[] Replies(SendClaim claim, Spooled answer) =>
    [
        .. (answer.Replies ?? []).Select(spooled => new SeenReply(Instant.FromUnixTimeMilliseconds(spooled.Stamp), spooled.Text, spooled.Automatic, spooled.Reference))
            .Select(reply => (reply, (Func<int, bool, IReadOnlyList<ProbeEvent>>)((n, known) =>
                Heard.Events(reply, claim.Probe, claim.Thread, n, known, Instant.FromUnixTimeMilliseconds(answer.At), zone ?? DateTimeZone.Utc, salts)))),
    ];

    private Spooled Answer(SendClaim claim, Delivery delivery, string thread = "") => new(
        claim.Attempt,
        Now().ToUnixTimeMilliseconds(),
        (int)Messages.Kind(delivery.Kind),
        (int)delivery.Cause,
        delivery.Receipt?.Reference,
        (delivery.Receipt?.Stamp ?? delivery.Until)?.ToUnixTimeMilliseconds(),
        delivery.Raw.ToArray(),
        delivery.Replies?.Select(reply => new SpooledReply(thread + reply.Reference, (reply.Stamp ?? Now()).ToUnixTimeMilliseconds(), reply.Text, reply.Automatic)).ToArray());

    private ProbeEvent Ended(SendClaim claim, int n, Spooled answer) => Event(
        claim, n, (EventKind)answer.Kind, Instant.FromUnixTimeMilliseconds(answer.At), answer.Stamp is { } stamp ? Instant.FromUnixTimeMilliseconds(stamp) : null,
        claim.Thread | new SendCodes(claim.Turn, (SendCause)answer.Cause).ToInt64(), answer.Reference);

    private ProbeEvent Event(SendClaim claim, int n, EventKind kind, Instant at, Instant? stamp, long codes, string? text) =>
        Messages.Event(claim.Probe, n, kind, at, stamp is { } exact ? Messages.Whole(exact) : null, codes, text, salts);

    private Instant Now() => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
