using System.Globalization;
using System.Text;
using Harness.Channels.Exchanges;
using Harness.Channels.Mastodon;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Statistics;
using Harness.Testing.Platform;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>
/// A host that is killed, once at a point and once at a point or at any moment, both chosen by the number, while it runs a wave of
/// six against a platform that fails now and then. The test itself lives the last life, up to the day after.
/// </summary>
internal sealed class KilledHost : IAsyncDisposable
{
    private const int Probes = 6, Killed = 137;

    private static readonly TimeSpan UntilLookedFor = TimeSpan.FromSeconds(40);

    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");
    private static readonly string[] Points =
    [
        "before-claim", "claiming", "claimed", "first-byte", "bytes-left", "answered", "spooling", "spooled", "settling", "settled",
        "looked", "seeing", "seen", "appending", "appended", "looked-for", "recovering", "catching-up",
    ];

    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly ShiftedTime time = new();
    private readonly FakeMastodon platform;
    private readonly int number;
    private Slot[] slots = [];

    public KilledHost(int number)
    {
        this.number = number;
        platform = new(time)
        {
            Faults = FaultScript.Seeded((ulong)number, 0.25, Fault.Status(500, created: true), Fault.Torn(Cut.Reset, created: true), Fault.Torn(Cut.Closed, created: false), Fault.Limited("1")),
        };
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        platform.Timeline.Brand = post => post.InReplyTo is not null ? [] :
        [
            new(TimeSpan.Zero, Tester.Brand, $"We have received your message {post.Id}."),
            new(TimeSpan.FromMilliseconds(300), Tester.Brand, $"Which one was it? {post.Id}"),
            new(TimeSpan.FromMilliseconds(900), Tester.Brand, $"Sorry again. {post.Id}"),
        ];
    }

    /// <summary>Where it was killed.</summary>
    public List<string> Kills { get; } = [];

    private string Journal => folder.At("journal.sqlite");

    /// <returns>What the ledger says against the journal; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> Live(CancellationToken cancellation)
    {
        slots = Tester.Soon(Probes, Messages.Whole(Instant.FromDateTimeOffset(time.GetUtcNow())) + Duration.FromMilliseconds(700));
        EventJournal.Create(Journal, new("race-2012", "", 1, Brands.Live, "test"), slots).Dispose();
        string first = Points[number % Points.Length];
        KillAt(first switch { "recovering" or "looked-for" => "answered:1", "catching-up" => "spooled:1", _ => $"{first}:{1 + (number / Points.Length % 3)}" });
        if (first is "recovering" or "catching-up" or "looked-for")
        {
            time.Pass(first == "looked-for" ? UntilLookedFor : TimeSpan.Zero);
            KillAt($"{first}:1");
        }
        else if (Draw(1, 2) == 0)
        {
            KillAt($"{Points[Draw(2, Points.Length)]}:1");
        }
        else
        {
            await KillAfter(TimeSpan.FromMilliseconds(250 + Draw(3, 1200)), cancellation);
        }

        await LastLife(cancellation);
        return Judge();
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        folder.Dispose();
    }

    private void KillAt(string crash)
    {
        using Executable host = Start(new Dictionary<string, string>(StringComparer.Ordinal) { [Crash.Variable] = crash, ["HARNESS_AHEAD"] = Ahead() });
        Result result = host.End();
        if (result.Code == Killed)
        {
            Kills.Add(crash.Split(':')[0]);
        }
        else if (result.Code != 0)
        {
            throw new InvalidOperationException(result.Messages);
        }
    }

    private async Task KillAfter(TimeSpan wait, CancellationToken cancellation)
    {
        using Executable host = Start(null);
        await Task.Delay(wait, TimeProvider.System, cancellation);
        Kills.Add("any moment");
    }

    private Executable Start(Dictionary<string, string>? environment) => Executable.Start(
        Mortal, folder.Path, environment, Journal, platform.Address.ToString(), $"{Probes}", slots[0].At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    private async Task LastLife(CancellationToken cancellation)
    {
        using EventJournal journal = EventJournal.Resume(Journal);
        using Spool spool = Spool.Of(Journal);
        using MastodonChannel channel = new(new(Tester.Short, 1, time, Tester.Reach(platform.Address)), Limits.Sending, Limits.Reading);
        using Telemetry telemetry = new(() => 0);
        LiveWave wave = new(Tester.Short, slots, journal, spool, _ => channel, () => true, time, telemetry);
        PriorityQueue<int, Instant> due = new(wave.Start().Select(wake => (wake.Number, wake.At)));
        while (due.TryDequeue(out int conversation, out Instant at))
        {
            time.Pass(Duration.Max(Duration.Zero, at - Instant.FromDateTimeOffset(time.GetUtcNow())).ToTimeSpan());
            if (await wave.Advance(conversation, cancellation) is { } next)
            {
                due.Enqueue(conversation, next);
            }
        }
    }

    private string[] Judge()
    {
        using EventJournal journal = EventJournal.Resume(Journal);
        ProbeEvent[] events = [.. journal.Events()];
        string[] known = [.. Said(events, EventKind.Sent, EventKind.Found)], heard = [.. Said(events, EventKind.Replied)];
        return
        [
            .. platform.Ledger.Posts.GroupBy(post => post.Key).Where(same => same.Count() > 1).Select(same => $"doubled: {same.First().Text}"),
            .. platform.Ledger.Posts.Select(post => post.Id).Except(known).Select(id => $"posted and not known: {id}"),
            .. known.Except(platform.Ledger.Posts.Select(post => post.Id)).Select(id => $"known and not posted: {id}"),
            .. platform.Ledger.Replies.Select(reply => reply.Text).Except(heard).Select(text => $"lost: {text}"),
            .. heard.GroupBy(text => text).Where(same => same.Count() > 1).Select(same => $"heard twice: {same.Key}"),
            .. journal.Unsettled().Concat(journal.Uncertain()).Select(claim => $"no end: {ProbeId.Of(claim.Probe)}/{claim.Turn}"),
            .. journal.Probes(Probes).Where(probe => probe.Closed is null && probe.Sending is (SendState.None or SendState.Claimed or SendState.Deferred)).Select(probe => $"not over: {probe.Sending}"),
        ];
    }

    private static IEnumerable<string> Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes));

    private string Ahead() => ((int)Math.Round((time.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private int Draw(ulong what, int bound) => Draws.For((ulong)number, what).Below(bound);
}
