using System.Text;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Runs.Bundles;
using Harness.Statistics;
using Harness.Studies;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// Four conversations of the Race with follow-ups on a platform in process, lived by as many processes as are needed, in virtual time.
/// The number of the wave says what becomes of each message, what the brands do and how long nobody is there after a crash.
/// </summary>
internal sealed partial class SmallWave : IDisposable
{
    private const string FollowUp = "It was the one in Lille.";
    private static readonly Study Study = Scenarios.Race();
    private static readonly Slot[] Slots = [.. Planner.Plan(Study, 1).Slots.Take(4).Select((slot, at) => slot with
    {
        At = Instant.FromUtc(2012, 10, 1, 12, 7 * at),
        Text = $"{slot.Text} ({slot.Probe})",
        Complaint = slot.Complaint with { FollowUp = FollowUp },
    })];

    private static readonly Duration[] Absences = [Duration.Zero, Duration.Zero, Duration.FromSeconds(20), Duration.FromMinutes(30), Duration.FromHours(26), Duration.FromDays(9)];
    private static readonly Fate?[] Fates = [null, null, null, null, Fate.AnswerLost, Fate.AnswerLost, Fate.Late, Fate.Lost, Fate.Deferred, Fate.Deferred, Fate.Refused];
    private static readonly Telemetry Telemetry = new(() => 0);

    private readonly ulong number;
    private readonly Home home;
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly VirtualTime time = new(Slots[0].At - Duration.FromMinutes(1));
    private readonly Ledger ledger = new();
    private readonly HashSet<string> removed = new(StringComparer.Ordinal);
    private readonly PaperChannel channel;

    public SmallWave(ulong number, Home home = Home.Journal)
    {
        (this.number, this.home) = (number, home);
        Timeline timeline = new(time, ledger) { Brand = Acts };
        channel = new(timeline, ledger, time)
        {
            Fates = n => number == 0 ? (n == 2 ? Fate.AnswerLost : n == 3 ? Fate.Deferred : n == 6 ? Fate.Lost : null) : Fates[Draw(1, n, Fates.Length)],
            HalfSeen = n => Draw(2, n, 12) == 0,
        };
        if (home == Home.Journal)
        {
            Create(Journal);
        }
    }

    private string Journal => folder.At("journal.sqlite");

    /// <summary>Lives it through to its end.</summary>
    /// <returns>What the ledger says against the journal; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Live(Crashes crashes, CancellationToken cancellation)
    {
        while (!await (home == Home.Journal ? Life(crashes, cancellation) : Visits(crashes, cancellation)))
        {
            if (home == Home.Runner)
            {
                Lose();
            }
            else if (crashes.Deaths[^1] == "spooling")
            {
                Tear(home == Home.Journal ? Journal : BundleFolder.Newest(Bundled)!.Journal);
            }

            time.MoveTo(time.Now + Absences[Draw(3, crashes.Deaths.Count, Absences.Length)]);
        }

        if (home != Home.Journal)
        {
            Unpack();
        }

        return home == Home.Runner ? [.. Judge().Where(said => said.StartsWith("doubled", StringComparison.Ordinal) || said.StartsWith("known and not", StringComparison.Ordinal))] : Judge();
    }

    public void Dispose() => folder.Dispose();

    /// <returns>Whether the wave is over; false when the process died.</returns>
    private async Task<bool> Life(Crashes crashes, CancellationToken cancellation)
    {
        crashes.Rise();
        Crash.Tell(crashes.Pass);
        try
        {
            using EventJournal journal = EventJournal.Resume(Journal);
            using Spool spool = Spool.Of(Journal);
            LiveWave wave = new(Study, Slots, journal, spool, _ => channel, () => true, time, Telemetry);
            EventLoop loop = new(time);
            foreach ((int conversation, Instant at) in wave.Start())
            {
                loop.Wake(conversation, Instant.Max(at, time.Now));
            }

            await loop.Run(async conversation => await wave.Advance(conversation, cancellation) is { } next ? Instant.Max(next, time.Now) : null, cancellation);
            return true;
        }
        catch (Crashes.Died)
        {
            return false;
        }
    }

    /// <summary>What was not forced to disk may be there in part.</summary>
    private void Tear(string journal)
    {
        using FileStream spool = new(journal + ".spool", FileMode.Open);
        spool.SetLength(spool.Length - Draw(4, (int)spool.Length, 60));
    }

    private IEnumerable<BrandDeed> Acts(PostCreated post)
    {
        int drawn = Draw(5, post.Request, 6);
        if (drawn > 0)
        {
            yield return new(TimeSpan.FromMinutes(4 + (17 * drawn)), "acme", $"We have received your message. [{post.Key}]") { Bot = true };
        }

        if (drawn > 1)
        {
            yield return new(TimeSpan.FromHours(drawn), "acme", $"We will refund you by 30 October. Which one was it? [{post.Key}]");
            yield return new(TimeSpan.FromHours(drawn), "acme", $"Sorry again. [{post.Key}]");
        }

        if (drawn > 3)
        {
            yield return new((Study.Window - Duration.FromHours(drawn)).ToTimeSpan(), "acme", $"One more thing. [{post.Key}]");
            yield return new((Study.Window - Duration.FromMinutes(drawn)).ToTimeSpan(), "acme", $"And another. [{post.Key}]");
        }

        if (drawn == 5 && post.InReplyTo is null)
        {
            removed.Add(post.Account);
            yield return new(TimeSpan.FromDays(3), "acme", null);
        }
    }

    /// <summary>What a brand had removed while nobody was there can be neither found nor heard: it is judged only for doubles.</summary>
    private string[] Judge()
    {
        using EventJournal journal = EventJournal.Resume(Journal);
        ProbeEvent[] events = [.. journal.Events()];
        IReadOnlyList<Probe> probes = journal.Probes(Slots.Length);
        string[] known = [.. Said(events, EventKind.Sent, EventKind.Found)], heard = [.. Said(events, EventKind.Replied)];
        HashSet<string> shown = [.. ledger.Shown.Select(reply => reply.Id)];
        Dictionary<string, PostCreated> posts = ledger.Posts.ToDictionary(post => post.Id, StringComparer.Ordinal);
        Dictionary<string, DateTimeOffset> ends = ledger.Posts.Where(post => post.InReplyTo is null).ToDictionary(post => post.Account, post => post.At + Study.Window.ToTimeSpan(), StringComparer.Ordinal);
        ReplyMade[] lost = [.. ledger.Replies.Where(reply => !heard.Contains(reply.Text) && !removed.Contains(posts[reply.InReplyTo].Account))];
        return
        [
            .. ledger.Posts.GroupBy(post => post.Key).Where(same => same.Count() > 1).Select(same => $"doubled: {same.Key}"),
            .. ledger.Posts.Where(post => !known.Contains(post.Id) && !removed.Contains(post.Account)).Select(post => $"posted and not known: {post.Key}"),
            .. known.Except(ledger.Posts.Select(post => post.Id)).Select(id => $"known and not posted: {id}"),
            .. known.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"recorded twice: {same.Key}"),
            .. lost.Where(reply => shown.Contains(reply.Id)).Select(reply => $"shown and lost: {reply.Text}"),
            .. lost.Where(reply => reply.At < ends[posts[reply.InReplyTo].Account]).Select(reply => $"never seen: {reply.Text}"),
            .. heard.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => $"heard twice: {same.Key}"),
            .. heard.Count(text => text.Contains("30 October", StringComparison.Ordinal)) == events.Count(happened => happened.Head.Kind == EventKind.Promised) ? Array.Empty<string>() : ["a promise was lost or doubled"],
            .. journal.Unsettled().Concat(journal.Uncertain()).Select(claim => $"no end: {ProbeId.Of(claim.Probe)}/{claim.Turn}"),
            .. probes.Where(probe => probe.Closed is null && probe.Sending is not (SendState.Missed or SendState.Refused or SendState.Unresolved)).Select(probe => $"not over: {probe.Sending}"),
        ];
    }

    private static void Create(string path) => EventJournal.Create(path, new("race-2012", "", 1, Brands.Live, "test"), Slots).Dispose();

    private static IEnumerable<string> Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes));

    /// <summary>A number below a bound that follows from the number of the wave.</summary>
    private int Draw(ulong what, int n, int bound) => Draws.For(number, what, (ulong)n).Below(bound);
}
