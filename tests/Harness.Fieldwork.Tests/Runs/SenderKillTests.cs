using System.Text;
using Harness.Clockwork;
using Harness.Fieldwork.Tests.Journal;
using Harness.Journal;
using Harness.Probes;
using Harness.Testing.Platform;

namespace Harness.Fieldwork.Tests.Runs;

/// <summary>A process of its own is killed at each point of a send and of a look, and another goes on. The ledger of the platform judges.</summary>
public sealed class SenderKillTests : IAsyncDisposable
{
    private const int Probes = 3, Killed = 137;

    private static readonly string Mortal = Repository.At(".artifacts", "bin", "Harness.Mortal", new DirectoryInfo(AppContext.BaseDirectory).Name, "Harness.Mortal");

    private readonly TemporaryFolder folder = new();
    private readonly FakeMastodon platform = new(TimeProvider.System);

    public SenderKillTests()
    {
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        platform.Timeline.Brand = post => [new(TimeSpan.Zero, Tester.Brand, $"first answer to {post.Id}"), new(TimeSpan.Zero, Tester.Brand, $"second answer to {post.Id}")];
        Journals.Create(Journal).Dispose();
    }

    private string Journal => folder.At("journal.sqlite");

    [Theory]
    [InlineData("before-claim:2", Probes)]
    [InlineData("claiming:2", Probes)]
    [InlineData("claimed:2", Probes - 1)]
    [InlineData("first-byte:2", Probes - 1)]
    [InlineData("bytes-left:2", Probes)]
    [InlineData("answered:2", Probes)]
    [InlineData("spooling:2", Probes)]
    [InlineData("spooled:2", Probes)]
    [InlineData("settling:2", Probes)]
    [InlineData("settled:2", Probes)]
    [InlineData("looked:2", Probes)]
    [InlineData("seeing:2", Probes)]
    [InlineData("answered:1 recovering:1", Probes)]
    [InlineData("answered:1 looked-for:1", Probes)]
    [InlineData("spooled:1 catching-up:1", Probes)]
    [InlineData("claimed:1 answered:1 settling:1", Probes - 1)]
    public void Wherever_it_is_killed_nothing_is_posted_twice_and_no_reply_is_lost(string kills, int posts)
    {
        foreach (string kill in kills.Split(' '))
        {
            Live(new Dictionary<string, string>(StringComparer.Ordinal) { [Crash.Variable] = kill }).ShouldBe(Killed);
        }

        Live(null).ShouldBe(0);

        platform.Ledger.Doubled.ShouldBeEmpty();
        platform.Ledger.Asked.Select(request => request.Key).ShouldBeUnique();
        platform.Ledger.Posts.Count.ShouldBe(posts);
        using EventJournal journal = EventJournal.Open(Journal);
        ProbeEvent[] events = [.. journal.Events()];
        Said(events, EventKind.Sent, EventKind.Found).ShouldBe(platform.Ledger.Posts.Select(post => post.Id), ignoreOrder: true);
        Said(events, EventKind.Replied).ShouldBe(platform.Ledger.Replies.Select(reply => reply.Text), ignoreOrder: true);
        journal.Probes(Journals.Plan.Slots.Count).Take(Probes).Count(probe => probe.Sending == SendState.Uncertain).ShouldBe(Probes - posts);
    }

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        folder.Dispose();
    }

    private static IEnumerable<string> Said(IEnumerable<ProbeEvent> events, params EventKind[] kinds) =>
        events.Where(happened => kinds.Contains(happened.Head.Kind)).Select(happened => Encoding.UTF8.GetString(happened.Content!.Bytes));

    private int Live(Dictionary<string, string>? environment)
    {
        using Executable process = Executable.Start(Mortal, folder.Path, environment, Journal, platform.Address.ToString(), $"{Probes}");
        Result result = process.End();
        return result.Code is 0 or Killed ? result.Code : throw new InvalidOperationException(result.Messages);
    }
}
