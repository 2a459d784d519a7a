using System.Runtime.InteropServices;
using Harness.Commands;
using Harness.Testing.Platform;

namespace Harness.Cli.Tests.Commands;

/// <summary>The built program in real time against a platform on this machine, whose own ledger is the judge.</summary>
public sealed class LiveHostTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_sent_once_answered_followed_up_and_kept_over_a_restart()
    {
        using LiveStudy study = new();
        await using FakeMastodon platform = new(TimeProvider.System);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        using (Executable first = Start(study, platform))
        {
            await Until(() => platform.Ledger.Posts.Count == 1, first);
            Ended(first);
        }

        platform.Timeline.Do(new(TimeSpan.Zero, Tester.Brand, "Which parcel is it?"), platform.Ledger.Posts[0].Id);
        using (Executable second = Start(study, platform))
        {
            await Until(() => platform.Ledger.Posts.Count == 2, second);
            Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports).Messages.ShouldContain("A study has one host: look at it with harness status, end it with harness stop.");
            Session.Run("status", study.Journal).Data.ShouldContain("1");
            Uri pages = new((await second.Says("Its pages: ", Cancellation)).Split(' ')[^1]);
            using HttpClient browser = new() { BaseAddress = pages };
            (await browser.GetStringAsync("/healthz", Cancellation)).ShouldContain("\"status\":\"ok\",\"mode\":\"running\",\"journal\":true,\"overdue\":0");
            (await browser.GetStringAsync("/?lang=en", Cancellation)).ShouldContain("It is running.");
            (await browser.GetStringAsync("/calendar?lang=en", Cancellation)).ShouldContain("answered after");
            Session.Run("stop", study.Journal).Code.ShouldBe(ExitCode.Ok);
            Result result = second.End();
            result.Code.ShouldBe((int)ExitCode.Ok, result.Messages);
        }

        Session told = Session.Run("case", "p0000001", study.Journal, "--study", study.Folder, "--lang", "en");
        told.Data.ShouldContain("→ mastodon Acme (@acme@brand.example) : “@acme@brand.example my parcel is late, where is it?”");
        told.Data.ShouldContain("← mastodon Acme (@acme@brand.example) : “Which parcel is it?” [asks-back]");
        told.Data.ShouldContain("“Number 4711.”");
    }

    [Fact]
    public async Task A_copied_journal_sends_nothing_until_it_is_adopted_and_then_never_what_may_have_been_sent()
    {
        using LiveStudy study = new();
        await using FakeMastodon platform = new(TimeProvider.System);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        using (Executable first = Start(study, platform))
        {
            await Until(() => platform.Ledger.Posts.Count == 1, first);
            Ended(first);
        }

        string copy = study.Journal + "-copy";
        Directory.CreateDirectory(copy);
        File.Copy(Path.Combine(study.Journal, "journal.sqlite"), Path.Combine(copy, "journal.sqlite"));
        Directory.Delete(study.Journal, recursive: true);
        Directory.Move(copy, study.Journal);

        Session refused = Session.Run("run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports);
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Messages.ShouldContain("harness adopt");
        Session adopted = Session.Run("adopt", study.Journal, "--study", study.Folder);
        adopted.Code.ShouldBe(ExitCode.Ok, adopted.Messages);
        using (Executable second = Start(study, platform))
        {
            await second.Says("are open", Cancellation);
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, Cancellation);
            Ended(second);
        }

        platform.Ledger.Posts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_opens_an_account_is_said_nowhere_and_written_nowhere()
    {
        using LiveStudy study = new();
        await using FakeMastodon platform = new(TimeProvider.System);
        platform.Api.Tokens[Tester.Token] = Tester.Account;
        using (Executable host = Start(study, platform))
        {
            await Until(() => platform.Ledger.Posts.Count == 1, host);
            host.Signal(PosixSignal.SIGTERM);
            Result result = host.End();
            (result.Data + result.Messages).ShouldNotContain(Tester.Token);
        }

        foreach (string file in Directory.EnumerateFiles(study.Reports, "*", SearchOption.AllDirectories))
        {
            System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancellation)).ShouldNotContain(Tester.Token, Case.Sensitive, file);
        }
    }

    private static Executable Start(LiveStudy study, FakeMastodon platform) => Executable.Start(
        study.Folder, new Dictionary<string, string> { ["LC_ALL"] = "en_US.UTF-8" }, "run", study.Folder, "--live", "--confirm", "live-test", "--out", study.Reports, "--server", $"social.example={platform.Address}");

    private static void Ended(Executable host)
    {
        host.Signal(PosixSignal.SIGTERM);
        Result result = host.End();
        result.Code.ShouldBe((int)ExitCode.Ok, result.Messages);
    }

    // A host that was disturbed once tries again after a minute.
    private static async Task Until(Func<bool> reached, Executable host)
    {
        for (int tries = 0; !reached(); tries++)
        {
            tries.ShouldBeLessThan(1500, $"it never came to it: {host.Said}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Cancellation);
        }
    }
}
