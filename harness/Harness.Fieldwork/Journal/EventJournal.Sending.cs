using System.Data.Common;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Probes;

namespace Harness.Journal;

/// <summary>The storage of the send protocol: claims before the first byte, ends after the answer, each in one durable transaction.</summary>
internal sealed partial class EventJournal
{
    /// <summary>Claims the right to send messages, several in one durable transaction. What is ours is known only from the answer.</summary>
    /// <param name="claims">Each claim with the event that records it.</param>
    /// <param name="allowed">Asked with the lock held, before anything is written; forbids all of them.</param>
    public IReadOnlyList<Granted> Claim(IReadOnlyList<(SendClaim Claim, ProbeEvent Wire)> claims, Func<bool> allowed)
    {
        try
        {
            return store.Commit(database => Grant(database, claims, () => store.MaySend(database) && allowed()));
        }
        catch (DbException)
        {
            return ReadBack([.. claims.Select(entry => entry.Claim)]);
        }
    }

    /// <summary>Takes the right to send a message from everybody: nothing is sent by it, so no switch is asked.</summary>
    public Granted Reserve(SendClaim claim, ProbeEvent wire) => store.Commit(database => Grant(database, [(claim, wire)], () => true)[0]);

    /// <summary>Records how a claim ended, once, in one durable transaction with the note on the claim itself.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="end">The event, given its number.</param>
    /// <returns>The event; null when the end was recorded before.</returns>
    public ProbeEvent? Settle(SendClaim claim, Func<int, ProbeEvent> end) => Settle(claim, end, []) is [var happened, ..] ? happened : null;

    /// <summary>The same with the replies that came with the answer.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="end">The event, given its number.</param>
    /// <param name="replies">The replies in their order, each with its event and those that follow from it, given the number of the first and whether an earlier version is known.</param>
    /// <returns>The events, the end first; none when the end was recorded before.</returns>
    public IReadOnlyList<ProbeEvent> Settle(SendClaim claim, Func<int, ProbeEvent> end, IReadOnlyList<(SeenReply Reply, Func<int, bool, IReadOnlyList<ProbeEvent>> Event)> replies) => store.Commit<IReadOnlyList<ProbeEvent>>(database =>
    {
        store.HoldNumbers(database, claim.Probe);
        ProbeEvent happened = end(NextNumber(database, claim.Probe));
        if (!WireTable.Settle(database, claim, happened.Head.Kind))
        {
            return [];
        }

        Insert(database, [happened]);
        Crash.Point("settling");
        return replies.Count == 0 ? [happened] : [happened, .. Take(database, claim.Probe, replies)];
    });

    /// <summary>Claims of this node of which no end is known: a process was cut off, or is at work.</summary>
    public IReadOnlyList<SendClaim> Unsettled() => store.Do(database => WireTable.With(database, null, store.OfThisNode));

    /// <summary>Claims of a probe of which no end is known, whichever node made them.</summary>
    public IReadOnlyList<SendClaim> UnsettledOf(int probe) =>
        store.Do(database => (IReadOnlyList<SendClaim>)[.. WireTable.With(database, null, "TRUE").Where(claim => claim.Probe == probe)]);

    /// <summary>Claims of which it is not known whether they were posted.</summary>
    public IReadOnlyList<SendClaim> Uncertain() => store.Do(database => WireTable.With(database, EventKind.Uncertain, "TRUE"));

    private static Granted[] Grant(DbConnection database, IReadOnlyList<(SendClaim Claim, ProbeEvent Wire)> claims, Func<bool> allowed)
    {
        if (!allowed())
        {
            return [.. claims.Select(_ => Granted.Forbidden)];
        }

        bool[] ours = [.. claims.Select(entry => WireTable.Insert(database, entry.Claim))];
        Insert(database, [.. claims.Where((_, at) => ours[at]).Select(entry => entry.Wire)]);
        Crash.Point("claiming");
        return [.. ours.Select(won => won ? Granted.Ours : Granted.Taken)];
    }

    private Granted[] ReadBack(IReadOnlyList<SendClaim> claims)
    {
        try
        {
            using DbConnection fresh = store.Fresh();
            return [.. claims.Select(claim => WireTable.Has(fresh, claim) ? Granted.Ours : Granted.Failed)];
        }
        catch (DbException)
        {
            return [.. claims.Select(_ => Granted.Failed)];
        }
    }

    private static int NextNumber(DbConnection database, int probe)
    {
        using Statement select = database.Command("SELECT coalesce(max(n) + 1, 0) FROM event WHERE probe = @probe", "probe");
        using DbDataReader row = select.Read(probe);
        row.Read();
        return row.GetInt32(0);
    }
}
