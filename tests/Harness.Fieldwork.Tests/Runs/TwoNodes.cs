using System.Globalization;
using System.Text;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using Harness.Testing.Platform;
using Harness.Testing.Postgres;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>Two nodes as processes of their own, each with its own way to one database, before one platform. The test does them harm; the ledger judges.</summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private const string Impatient = ";Timeout=3;Command Timeout=4;Cancellation Timeout=500;Keepalive=2";
    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");

    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly ShiftedTime time = new();
    private readonly PostgresCluster cluster;
    private readonly string wave = PostgresServer.NewWave();
    private readonly int probes;

    private readonly Duration? apart;

    /// <param name="cluster">The database.</param>
    /// <param name="probes">How many conversations.</param>
    /// <param name="soon">When the first is due.</param>
    /// <param name="faults">What goes wrong on the platform.</param>
    /// <param name="apart">How far the slots are apart in a wave of thousands, of one message each; null for a small one that looks often and answers back.</param>
    public TwoNodes(PostgresCluster cluster, int probes, Duration soon, FaultScript? faults = null, Duration? apart = null)
    {
        (this.cluster, this.probes, this.apart) = (cluster, probes, apart);
        Proxies = [new(cluster.Port), new(cluster.Port)];
        Platform = new(time) { Faults = faults ?? FaultScript.None };
        Platform.Api.Tokens[Tester.Token] = Tester.Account;
        Platform.Timeline.Brand = post => post.InReplyTo is not null ? [] : apart is not null ? Seldom(post) :
        [
            new(TimeSpan.Zero, Tester.Brand, $"We have received your message {post.Id}."),
            new(TimeSpan.FromMilliseconds(300), Tester.Brand, $"Which one was it? {post.Id}"),
            new(TimeSpan.FromMilliseconds(900), Tester.Brand, $"Sorry again. {post.Id}"),
        ];
        Instant from = Messages.Whole(Instant.FromDateTimeOffset(time.GetUtcNow())) + soon;
        Slots = apart is { } spaced ? Tester.Steady(probes, from, spaced) : Tester.Soon(probes, from);
    }

    public FakeMastodon Platform { get; }

    private Study Study => apart is null ? Tester.Short : Tester.Swift;

    public Slot[] Slots { get; }

    public PostgresProxy[] Proxies { get; }

    /// <summary>Where the journal is for who goes there straight.</summary>
    public PostgresPlace Place => PostgresPlace.Of(cluster.Address, wave)!;

    /// <summary>Starts a node, or starts it again.</summary>
    public Executable Start(int node, string? crash = null, bool patient = false, Duration skew = default)
    {
        Dictionary<string, string> environment = new(StringComparer.Ordinal) { ["HARNESS_DATABASE"] = Proxies[node].Address + Impatient };
        if (crash is not null)
        {
            environment[Crash.Variable] = crash;
        }

        if (patient)
        {
            environment["HARNESS_PATIENT"] = "1";
        }

        return Executable.Start(
            Mortal, folder.Path, environment, FileOf(node), Platform.Address.ToString(), probes.ToString(CultureInfo.InvariantCulture), Slots[0].At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            wave, ((long)skew.TotalMilliseconds).ToString(CultureInfo.InvariantCulture), ((long)(apart?.TotalMilliseconds ?? 0)).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>When all nodes are dead: each is taken up once more for what it still knows, and one goes on up to the day after.</summary>
    public async Task LastLife(CancellationToken cancellation)
    {
        cluster.Run($"UPDATE {Place.Schema}.shift SET held = 0");
        using MastodonChannel channel = new(new(Study, 1, time, Tester.Reach(Platform.Address)), Limits.Sending, Limits.Reading);
        using Telemetry telemetry = new(() => 0);
        for (int node = 1; node >= 0; node--)
        {
            using PostgresStore store = PostgresStore.Writing(Place, NodeName.Of(FileOf(node)));
            using EventJournal journal = Join(store);
            using Spool spool = Spool.Of(FileOf(node));
            LiveWave live = new(Study, Slots, journal, spool, _ => channel, () => true, time, telemetry, new Shifts(store, time, Duration.FromSeconds(30))) { PeerPatience = Duration.Zero };
            PriorityQueue<int, Instant> due = new(live.Start().Select(wake => (wake.Number, wake.At)));
            while (node == 0 && due.TryDequeue(out int conversation, out Instant at))
            {
                time.Pass(Duration.Max(Duration.Zero, at - Instant.FromDateTimeOffset(time.GetUtcNow())).ToTimeSpan());
                if (await live.Advance(conversation, cancellation) is { } next)
                {
                    due.Enqueue(conversation, next);
                }
            }
        }
    }

    /// <returns>What the ledger says against the journal; empty when all is well.</returns>
    public IReadOnlyList<string> Judge()
    {
        PostgresStore store = PostgresStore.Reading(Place);
        using EventJournal journal = EventJournal.Open(store);
        using Borrowed lent = store.Borrow();
        ProbeEvent[] events = [.. journal.Events()];
        string[] known = [.. Said(events, EventKind.Sent, EventKind.Found)], heard = [.. Said(events, EventKind.Replied)];
        return
        [
            .. Platform.Ledger.Posts.GroupBy(post => (post.Text, post.InReplyTo)).Where(same => same.Count() > 1).Select(same => $"said twice: {same.Key.Text}"),
            .. Platform.Ledger.Posts.GroupBy(post => post.Key).Where(same => same.Count() > 1).Select(same => $"doubled: {same.First().Text}"),
            .. Platform.Ledger.Posts.Select(post => post.Id).Except(known).Select(id => $"posted and not known: {id}"),
            .. known.Except(Platform.Ledger.Posts.Select(post => post.Id)).Select(id => $"known and not posted: {id}"),
            .. Platform.Ledger.Replies.Select(reply => reply.Text).Except(heard).Select(text => $"lost: {text}"),
            .. heard.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => $"heard twice: {same.Key}"),
            .. journal.Uncertain().Select(claim => $"no end: {ProbeId.Of(claim.Probe)}/{claim.Turn}"),
            .. journal.Probes(probes).Where(probe => probe.Closed is null && probe.Sending is (SendState.None or SendState.Claimed or SendState.Deferred)).Select(probe => $"not over: {probe.Sending}"),
            .. JournalFit.Fault(lent.Connection) is { } misfit ? new[] { misfit } : [],
        ];
    }

    public EventJournal Join(PostgresStore store) => EventJournal.Join(store, new("race-2012", "", 1, Brands.Live, "test"), Slots);

    /// <summary>Events of a kind that the journal holds now.</summary>
    public int Count(EventKind kind)
    {
        using EventJournal journal = EventJournal.Open(PostgresStore.Reading(Place));
        return journal.Heads().Count(head => head.Kind == kind);
    }

    /// <summary>How many claims each node made.</summary>
    public string Shares() => (string)cluster.Ask($"SELECT string_agg(claims::text, ' and ' ORDER BY claims) FROM (SELECT count(*) AS claims FROM {Place.Schema}.wire GROUP BY node) AS shares")!;

    public async ValueTask DisposeAsync()
    {
        foreach (PostgresProxy proxy in Proxies)
        {
            await proxy.DisposeAsync();
        }

        await Platform.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>One message in a hundred is answered: every look reads all that was said to the one account.</summary>
    private static IEnumerable<BrandDeed> Seldom(PostCreated post) =>
        post.Request % 100 == 0 ? [new(TimeSpan.FromMilliseconds(300), Tester.Brand, $"We have received your message {post.Id}.")] : [];

    private string FileOf(int node) => folder.At($"node-{node}");

    private static IEnumerable<string> Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes));
}
