using System.Globalization;
using Harness.Channels;
using Harness.Clockwork;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing.Platform;

/// <summary>
/// The platform without a network: the same timeline and the same ledger, reached in process. What becomes of a message is chosen by its
/// number; a crash may come before it arrives or after.
/// </summary>
internal sealed class PaperChannel(Timeline timeline, Ledger ledger, TimeProvider time) : IChannel
{
    private int requests;

    public Capabilities Capabilities { get; } = new(Media: false, PrivateMessages: false, DeletionWatch: true, EnforcesOurKey: false);

    public PolicyProfile Policy { get; } = new(Sending.Automatic, new("Nobody is there.", "Il n’y a personne."));

    /// <summary>What becomes of the n-th message, from 1; posted when it is null.</summary>
    public Func<int, Fate?> Fates { get; set; } = _ => null;

    /// <summary>Whether the n-th look, from 1, misses the last of what there is and says that it did not see all.</summary>
    public Func<int, bool> HalfSeen { get; set; } = _ => false;

    /// <summary>How often a thread was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>How often a message was looked for.</summary>
    public int Traces { get; private set; }

    public ValueTask<Delivery> Send(Outgoing message, CancellationToken cancellation)
    {
        Crash.Point("first-byte");
        int number = ++requests;
        Fate fate = Fates(number) ?? Fate.Posted;
        string key = string.Create(CultureInfo.InvariantCulture, $"{message.Channel} {message.Marker}");
        ledger.Write(new RequestSeen(time.GetUtcNow(), number, number, "POST", "/api/v1/statuses", key, Account(message), null));
        PostCreated? post = fate is Fate.Posted or Fate.AnswerLost or Fate.Late
            ? timeline.Post(Account(message), message.Text, message.Thread is { } above ? long.Parse(above, CultureInfo.InvariantCulture) : null, key, number, fate == Fate.Late ? TimeSpan.FromMinutes(25) : TimeSpan.Zero)
            : null;
        Crash.Point("bytes-left");
        return ValueTask.FromResult(fate switch
        {
            Fate.Posted => Delivery.Sent(new(post!.Id, Instant.FromDateTimeOffset(post.At))),
            Fate.Deferred => Delivery.Deferred(SendCause.Limited, Now() + Duration.FromMinutes(2)),
            Fate.Refused => Delivery.Refused(SendCause.Rejected),
            _ => Delivery.Uncertain(fate == Fate.Late ? SendCause.Rejected : SendCause.TimedOut),
        });
    }

    public ValueTask<Sighting> Look(Outgoing opening, int cursor, CancellationToken cancellation)
    {
        Looks++;
        if (timeline.Find(opening.Thread!) is not { } top)
        {
            return ValueTask.FromResult(new Sighting([], false, cursor));
        }

        Toot[] below = [.. timeline.Below(top).Where(toot => toot.Account != Account(opening)).OrderBy(toot => toot.Created)];
        bool half = HalfSeen(Looks);
        Toot[] shown = half && below.Length > 0 ? below[..^1] : below;
        foreach (Toot toot in shown)
        {
            ledger.Write(new ReplyShown(time.GetUtcNow(), toot.Name, requests));
        }

        return ValueTask.FromResult(new Sighting([.. shown.Skip(cursor).Select(Reply)], true, shown.Length, half ? new(SendCause.Unreadable, null) : null));
    }

    public ValueTask<Trace> Reconcile(Outgoing message, Instant claimed, CancellationToken cancellation)
    {
        Traces++;
        Toot? found = timeline.Of(Account(message), null, int.MaxValue).FirstOrDefault(toot =>
            toot.Text == message.Text && toot.InReplyTo?.ToString(CultureInfo.InvariantCulture) == message.Thread && toot.Created >= claimed.ToDateTimeOffset());
        return ValueTask.FromResult(found is null ? Trace.NotFound : Trace.Found(new(found.Name, Instant.FromDateTimeOffset(found.Created))));
    }

    private static SeenReply Reply(Toot toot) =>
        new(Instant.FromDateTimeOffset(toot.Created), toot.Text, toot.Bot, toot.Name, toot.Edited is { } edited ? Instant.FromDateTimeOffset(edited) : null);

    private static string Account(Outgoing message) => message.Slot.Probe.ToString();

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}

/// <summary>What becomes of a message.</summary>
internal enum Fate
{
    Posted,

    /// <summary>It stands, and nobody says so.</summary>
    AnswerLost,

    /// <summary>It stands after a while, and nobody says so.</summary>
    Late,

    /// <summary>It never arrives, and nobody says so.</summary>
    Lost,

    Deferred,
    Refused,
}
