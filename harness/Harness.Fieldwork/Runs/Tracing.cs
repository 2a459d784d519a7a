using Harness.Journal;
using Harness.Playbook;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs;

/// <summary>
/// Looks for messages that may have been posted, less and less often, and gives up after a day: such a message stays unresolved and is never
/// sent again. How often was looked is not on record: who comes anew looks at once, and for the last time when the day is over.
/// </summary>
internal sealed class Tracing(Study study, EventJournal journal, Sender sender, TimeProvider time)
{
    private static readonly Duration[] Ages =
        [Duration.FromSeconds(30), Duration.FromMinutes(2), Duration.FromMinutes(10), Duration.FromHours(1), Duration.FromHours(6), Duration.FromHours(24)];

    private readonly Dictionary<int, int> looked = [];

    /// <summary>Looks for the uncertain message of a conversation when it is time to.</summary>
    /// <returns>When to look for it again; null when nothing is uncertain.</returns>
    public async ValueTask<Instant?> Advance(Conversation conversation, Shopper shopper, CancellationToken cancellation)
    {
        int number = conversation.Slot.Index;
        if (conversation.Probe.Sending != SendState.Uncertain || journal.Uncertain().FirstOrDefault(claim => claim.Probe == number) is not { } claim)
        {
            return null;
        }

        Instant now = Instant.FromDateTimeOffset(time.GetUtcNow());
        int next = Math.Max(Next(number), Array.FindLastIndex(Ages, age => claim.At + age <= now));
        if (now < claim.At + Ages[next])
        {
            return claim.At + Ages[next];
        }

        // The same function that chose the message chooses it again, given what it knew when it was claimed.
        Deed deed = Playbook.Playbook.Next(study, conversation.Slot, conversation.AtClaim, conversation.ClaimedAt);
        shopper.Keep(conversation);
        bool last = next == Ages.Length - 1;
        if (await sender.Reconcile(claim, new(conversation.Slot, claim.Turn, deed.Text ?? conversation.Slot.Text, conversation.References.GetValueOrDefault(deed.On?.Number ?? 0), deed.On, deed.Attachment), last, cancellation) is { } end)
        {
            conversation.Resume(end);
            Remember(number, 0);
            return null;
        }

        int after = Math.Min(next + 1, Ages.Length - 1);
        Remember(number, after);
        return Instant.Max(claim.At + Ages[after], now + Ages[0]);
    }

    private int Next(int number)
    {
        lock (looked)
        {
            return looked.GetValueOrDefault(number);
        }
    }

    private void Remember(int number, int next)
    {
        lock (looked)
        {
            looked[number] = next;
        }
    }
}
