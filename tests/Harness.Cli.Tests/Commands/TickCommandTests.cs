using System.Text.Json;
using System.Text.RegularExpressions;
using Harness.Clockwork;
using Harness.Commands;
using Harness.Testing.Platform;

namespace Harness.Cli.Tests.Commands;

/// <summary>One visit after the other to a wave against a platform on this machine, whose own ledger is the judge.</summary>
public sealed partial class TickCommandTests : IAsyncDisposable
{
    private readonly LiveStudy study = new();
    private readonly FakeMastodon platform = new(TimeProvider.System);

    public TickCommandTests() => platform.Api.Tokens[Tester.Token] = Tester.Account;

    private string Bundle => Path.Combine(study.Reports, "cache", "live.bundle");

    public async ValueTask DisposeAsync()
    {
        await platform.DisposeAsync();
        study.Dispose();
    }

    [Fact]
    public void A_tick_sends_what_is_due_and_the_next_one_nothing_more()
    {
        Session first = Tick("--lang", "en");
        first.Code.ShouldBe(ExitCode.Ok, first.Messages);
        first.Data.ShouldStartWith("live-test: 1 sent, 0 looks, 0 missed, 0 uncertain. 1 conversations are open; nothing is due before ");

        using JsonDocument second = JsonDocument.Parse(Tick("--json").Data);

        platform.Ledger.Posts.Count.ShouldBe(1);
        (Number(second, "sent"), Number(second, "open"), second.RootElement.GetProperty("fence").ValueKind).ShouldBe((0, 1, JsonValueKind.Null));
        Session.Run("status", study.Journal).Code.ShouldBe(ExitCode.Ok);
    }

    [Fact]
    public void In_a_bundle_the_journal_goes_from_tick_to_tick_and_leaves_a_copy_to_read()
    {
        Session begun = Tick("--bundle", Bundle, "--begin", "--lang", "fr");
        begun.Code.ShouldBe(ExitCode.Ok, begun.Messages);
        begun.Data.ShouldContain("1 envoyés");
        begun.Data.ShouldContain("Le paquet porte le numéro 1.");

        using JsonDocument second = JsonDocument.Parse(Tick("--bundle", Bundle, "--json").Data);

        (Number(second, "sent"), Number(second, "fence")).ShouldBe((0, 2));
        platform.Ledger.Posts.Count.ShouldBe(1);
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Bundle)!).Select(Path.GetFileName).Order().ShouldBe(["live.bundle", "live.bundle.fence", "live.bundle.lock"]);
        Session.Run("status", study.Journal, "--lang", "en").Data.ShouldContain("1 messages sent");
        foreach (Session refused in new[] { Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--lang", "en"), Tick("--lang", "en"), Session.Run("adopt", study.Journal, "--study", study.Folder, "--lang", "en") })
        {
            (refused.Code, refused.Messages.Contains("is a copy for reading", StringComparison.Ordinal)).ShouldBe((ExitCode.Usage, true));
        }
    }

    [Fact]
    public void The_gate_reads_the_copy_and_sends_nothing()
    {
        File.AppendAllText(Path.Combine(study.Folder, "study.yaml"), "gate: {nights: 7, warmUp: 3, entries: [{id: reply, metric: share, rung: human, limit: 1h, share: 0.5}]}\n");
        Session begun = Tick("--bundle", Bundle, "--begin");
        begun.Code.ShouldBe(ExitCode.Ok, begun.Messages);

        Session gate = Session.Run("gate", study.Journal, "--study", study.Folder, "--not-enough", "fail", "--lang", "en");

        gate.Code.ShouldBe(ExitCode.Ok, gate.Messages); // in the warm-up too little data only warns
        gate.Data.ShouldContain("Verdict: not enough data.");
        platform.Ledger.Posts.Count.ShouldBe(1);
        File.ReadLines(Path.Combine(study.Journal, "gate", "sent.csv")).ShouldHaveSingleItem(); // the conversation goes on: nobody is to know
    }

    [Fact]
    public void Without_a_bundle_or_with_an_older_one_nothing_is_sent()
    {
        Refused("There is no bundle", "--bundle", Bundle);
        Tick("--bundle", Bundle, "--begin").Code.ShouldBe(ExitCode.Ok);
        byte[] first = File.ReadAllBytes(Bundle);
        Tick("--bundle", Bundle).Code.ShouldBe(ExitCode.Ok);
        File.WriteAllBytes(Bundle, first);

        Refused("older than number 2", "--bundle", Bundle);
        Refused("is there already, or was", "--bundle", Bundle, "--begin");
        File.Delete(Bundle + ".fence");
        Refused("older than number 2", "--bundle", Bundle, "--expect", "2");
        File.WriteAllBytes(Bundle, first[..^1]);
        Refused("cut off or changed", "--bundle", Bundle);
        File.WriteAllText(Bundle, "harness-bundle 2\n");
        Refused("written by a newer harness", "--bundle", Bundle);
        Tick("--bundle", Bundle, "--lang", "fr").Messages.ShouldContain("a été écrit par un harness plus récent. Rien n’a été envoyé. Utilisez le harness qui l’a écrit.");
        platform.Ledger.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_lost_bundle_is_adopted_and_what_may_have_been_sent_is_found_and_not_sent_again()
    {
        Tick("--bundle", Bundle, "--begin").Code.ShouldBe(ExitCode.Ok);
        File.Delete(Bundle);
        File.Delete(Bundle + ".fence");
        Refused("There is no bundle", "--bundle", Bundle);

        Session adopted = Session.Run("adopt", "--bundle", Bundle, "--study", study.Folder, "--expect", "1", "--lang", "en");
        adopted.Code.ShouldBe(ExitCode.Ok, adopted.Messages);
        adopted.Messages.ShouldContain("1 messages are uncertain");
        adopted.Messages.ShouldContain("The bundle has number 2 now");
        Tick("--bundle", Bundle, "--expect", "2").Code.ShouldBe(ExitCode.Ok);

        platform.Ledger.Posts.Count.ShouldBe(1);
        Session.Run("status", study.Journal, "--lang", "en").Data.ShouldContain("1 uncertain at first, 1 of them found");
    }

    [Fact]
    public void A_cache_from_yesterday_is_told_by_what_the_platform_shows()
    {
        Tick("--bundle", Bundle, "--begin", "--take").Code.ShouldBe(ExitCode.Ok);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Bundle)!, "PAUSE"), "");
        Tick("--bundle", Bundle).Data.ShouldContain("0 ");
        byte[] yesterday = File.ReadAllBytes(Bundle);
        File.Delete(Path.Combine(Path.GetDirectoryName(Bundle)!, "PAUSE"));
        Tick("--bundle", Bundle).Code.ShouldBe(ExitCode.Ok);
        platform.Ledger.Posts.Count.ShouldBe(1);
        File.WriteAllBytes(Bundle, yesterday);
        File.Delete(Bundle + ".fence");

        Tick("--bundle", Bundle, "--lang", "en").Messages.ShouldContain("The platform shows a message that this bundle does not know of");
        Refused("The platform showed a message", "--bundle", Bundle);

        platform.Ledger.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public void A_bundle_that_was_only_taken_is_gone_on_with_here_and_blocked_elsewhere()
    {
        Tick("--bundle", Bundle, "--begin", "--take", "--lang", "en").Messages.ShouldContain("The bundle is taken under number 1. Save it where it lasts");
        platform.Ledger.Posts.ShouldBeEmpty();
        byte[] saved = File.ReadAllBytes(Bundle);
        Tick("--bundle", Bundle).Data.ShouldContain("1");
        platform.Ledger.Posts.Count.ShouldBe(1);

        File.WriteAllBytes(Bundle, saved);
        Refused("never brought it back", "--bundle", Bundle);
        platform.Ledger.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public void Two_ticks_at_once_the_second_ends_with_the_reason()
    {
        Tick("--bundle", Bundle, "--begin").Code.ShouldBe(ExitCode.Ok);
        using Runs.HostLock host = Runs.HostLock.Take(Bundle, TimeProvider.System, out _)!;

        Refused("A study has one host", "--bundle", Bundle);
    }

    [Fact]
    public void A_tick_that_was_killed_at_any_point_is_gone_on_with_and_posts_once()
    {
        Tick("--bundle", Bundle, "--begin", "--take").Code.ShouldBe(ExitCode.Ok);
        foreach (string point in new[] { "claimed", "bundle-packed", "bundle-home", "bundle-unpacked", "bundle-out" })
        {
            using Executable killed = Executable.Start(
                study.Folder, new Dictionary<string, string> { [Crash.Variable] = point + ":1" }, ["tick", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--server", $"social.example={platform.Address}", "--bundle", Bundle]);
            killed.End().Code.ShouldBe(137, point);
        }

        Session last = Tick("--bundle", Bundle, "--json");

        last.Code.ShouldBe(ExitCode.Ok, last.Messages);
        platform.Ledger.Posts.Count.ShouldBe(0, "it died between the claim and the first byte, and nobody sends it again");
        Session.Run("status", study.Journal, "--lang", "en").Data.ShouldContain("1 uncertain at first");
    }

    [Fact]
    public void What_is_stopped_is_not_visited()
    {
        Tick("--bundle", Bundle, "--begin", "--take").Code.ShouldBe(ExitCode.Ok);
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(Bundle)!, "STOP"), "");

        Tick("--bundle", Bundle, "--lang", "en").Data.ShouldContain("stopped. Nothing was done");

        platform.Ledger.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("say so with --live", "tick", "escalation")]
    [InlineData("Confirm it by the id of the study", "tick", "escalation", "--live")]
    [InlineData("name it with --bundle", "tick", "own-sla", "--live", "--confirm", "own-sla", "--begin")]
    [InlineData("is not the number of a bundle", "tick", "own-sla", "--live", "--bundle", "b", "--expect", "-1")]
    [InlineData("Name the study of the bundle with --study", "adopt", "--bundle", "b")]
    public void What_is_not_in_order_is_said(string said, params string[] arguments)
    {
        Session session = Session.Run(arguments);

        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain(said);
    }

    [Fact]
    public void The_pages_about_it_name_options_that_there_are_and_the_same_in_both_languages()
    {
        string help = Session.Run("tick", "--help").Data + Session.Run("adopt", "--help").Data;
        string[] english = Options("unattended.md"), french = Options("unattended.fr.md");

        english.ShouldBe(french);
        english.Except(["--branch"]).ShouldAllBe(option => help.Contains(option, StringComparison.Ordinal));
        new[] { "--bundle", "--begin", "--take", "--expect" }.ShouldBeSubsetOf(english);
        Code("unattended.md").ShouldBe(Code("unattended.fr.md"));
    }

    private static string[] Options(string page) => [.. Word().Matches(Page(page)).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static string[] Code(string page) => [.. Page(page).Split("```").Where((_, at) => at % 2 == 1)];

    private static string Page(string name) => File.ReadAllText(Repository.At("harness", "docs", name));

    [GeneratedRegex("--[a-z]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    private static int Number(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();

    private Session Tick(params string[] more) => Session.Run([
        "tick", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--server", $"social.example={platform.Address}", .. more]);

    private void Refused(string said, params string[] more)
    {
        Session session = Tick([.. more, "--lang", "en"]);
        session.Code.ShouldBe(ExitCode.Usage, session.Data);
        session.Messages.ShouldContain(said);
    }
}
