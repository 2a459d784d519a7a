using System.Text;
using Harness.Journal;
using Harness.Planning;
using Harness.Probes;
using Harness.Testing.Platform;
using Harness.Testing.Power;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A host or a sender in a process of its own whose disk fails, and the next one on a disk that is well again. The ledger of the platform judges.</summary>
internal sealed class SickHost : IAsyncDisposable
{
    private const int Probes = 3;
    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly ShiftedTime time = new();
    private readonly FakeMastodon platform;
    private readonly Slot[] slots;
    private readonly string[] life;
    private int ahead;

    /// <param name="whole">Whether it is a host for as long as its conversations last; otherwise it sends, looks once and ends.</param>
    public SickHost(bool whole)
    {
        platform = new(time);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        platform.Timeline.Brand = post => [new(TimeSpan.Zero, Tester.Brand, $"first answer to {post.Id}"), new(TimeSpan.Zero, Tester.Brand, $"second answer to {post.Id}")];
        long from = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        slots = whole ? Tester.Soon(Probes, Instant.FromUnixTimeMilliseconds(from)) : Tester.Slots(Probes);
        life = [Journal, platform.Address.ToString(), $"{Probes}", .. whole ? new[] { $"{from}" } : []];
        EventJournal.Create(Journal, new("race-2012", "", 1, Brands.Live, "test"), whole ? slots : Harness.Fieldwork.Tests.Journal.Journals.Plan.Slots).Dispose();
    }

    public string Journal => folder.At("journal.sqlite");

    public string Spool => Journal + ".spool";

    public Ledger Ledger => platform.Ledger;

    /// <summary>All that is written: the journal, what it undoes by, its folder, the spool and the mark.</summary>
    public string[] Everything => [Journal, Journal + "-journal", folder.Path, Spool, Journal + ".install.next"];

    /// <summary>Lives on a disk that fails.</summary>
    public Task<Result> Live(SickDisk disk, params string[] files) => Live(SystemCalls.Strace!, [.. disk.Arguments(files), Mortal, .. life]);

    /// <summary>Lives on a disk that is well.</summary>
    public Task<Result> Live() => Live(Mortal, life);

    /// <summary>Lets time pass between two lives, by the clocks of host and platform.</summary>
    public void Pass(int seconds)
    {
        ahead += seconds;
        time.Pass(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>What is wrong after any life; nothing when all is well.</summary>
    public IEnumerable<string> Faults()
    {
        using EventJournal journal = EventJournal.Resume(Journal);
        int claims = journal.Events().Count(happened => happened.Head.Kind == EventKind.Wire);
        return
        [
            .. Ledger.Doubled,
            .. Ledger.Asked.GroupBy(request => request.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key} was asked for {same.Count()} times"),
            .. Ledger.Asked.Count > claims ? [$"{Ledger.Asked.Count} messages were sent on {claims} claims"] : Array.Empty<string>(),
        ];
    }

    /// <summary>What is wrong after the last life: besides, all that was posted and answered must be known.</summary>
    public IEnumerable<string> Losses()
    {
        using EventJournal journal = EventJournal.Open(Journal);
        ProbeEvent[] events = [.. journal.Events()];
        string[] posts = Said(events, EventKind.Sent, EventKind.Found), replies = Said(events, EventKind.Replied);
        return
        [
            .. Faults(),
            .. Ledger.Posts.Select(post => post.Id).Except(posts, StringComparer.Ordinal).Select(id => $"post {id} is not known"),
            .. posts.Except(Ledger.Posts.Select(post => post.Id), StringComparer.Ordinal).Select(id => $"post {id} was never made"),
            .. Ledger.Replies.Select(reply => reply.Text).Except(replies, StringComparer.Ordinal).Select(text => $"“{text}” is not known"),
            .. replies.GroupBy(text => text, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"“{same.Key}” is there {same.Count()} times"),
        ];
    }

    /// <summary>How many events of a kind the journal has.</summary>
    public int Count(EventKind kind)
    {
        using EventJournal journal = EventJournal.Open(Journal);
        return journal.Heads().Count(head => head.Kind == kind);
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A life is over when the platform has read what it sent last, too.</summary>
    private async Task<Result> Live(string program, string[] arguments)
    {
        Dictionary<string, string> clock = new(StringComparer.Ordinal) { ["HARNESS_AHEAD"] = $"{ahead}" };
        using Executable process = Executable.Start(program, folder.Path, clock, arguments);
        Result result = process.End();
        await platform.Rest();
        return result;
    }

    private static string[] Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        [.. events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes))];
}
