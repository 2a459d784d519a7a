using System.Runtime.InteropServices;
using System.Text.Json;
using Harness.Commands;
using Harness.Runs;

namespace Harness.Cli.Tests.Commands;

public sealed class StatusCommandTests(FinishedReport report) : IClassFixture<FinishedReport>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_finished_study_says_what_happened_and_that_nobody_runs_it()
    {
        Session session = Session.Run("status", report.Folder, "--lang", "en");
        session.Code.ShouldBe(ExitCode.Ok);
        session.Data.ReplaceLineEndings("\n").ShouldBe("""
            race-2012, simulated brands: 280 conversations planned, 280 begun, 280 over.
            First 2012-10-01 14:27 UTC, last 2012-10-26 21:41 UTC.
            282 messages sent, 47 replies seen, 0 messages gone; 0 missed, 0 uncertain at first, 0 of them found.
            No host runs it.

            """);
        Session.Run("status", report.Folder, "--lang", "fr").Data.ShouldContain("race-2012, marques simulées\u00A0: 280 conversations prévues, 280 commencées, 280 terminées.");
    }

    [Fact]
    public async Task The_host_that_runs_a_study_says_how_it_goes()
    {
        using TemporaryFolder folder = new();
        string journal = folder.At("journal.sqlite");
        File.Copy(Path.Combine(report.Folder, "journal.sqlite"), journal);
        using HostLock host = HostLock.Take(journal, TimeProvider.System, out _)!;
        using ControlState state = new(ControlFiles.Beside(journal));
        await using ControlSocket socket = ControlSocket.Open(host, state, () => new(1500, 9000, 2, 1, 30, new(12.5, 480, 900)), TimeProvider.System);

        string pid = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string english = Session.Run("status", folder.Path, "--lang", "en").Data;
        english.ShouldContain($"Process {pid} runs it since ");
        english.ShouldContain(": 1,500 sent, 9,000 looks, 2 uncertain, 1 missed, 30 waiting. Behind the plan: half under 0.01\u00A0s, 99 of 100 under 0.48\u00A0s, 0.9\u00A0s at most.");
        Session.Run("status", folder.Path, "--lang", "fr").Data.ShouldContain("1\u202F500 envoyés, 9\u202F000 relevés, 2 incertains, 1 manqués, 30 en attente. Retard sur le plan\u00A0: la moitié sous 0,01\u00A0s");

        using JsonDocument json = JsonDocument.Parse(Session.Run("status", folder.Path, "--json").Data);
        json.RootElement.GetProperty("planned").GetInt64().ShouldBe(280);
        json.RootElement.GetProperty("events").GetProperty("replied").GetInt64().ShouldBe(47);
        json.RootElement.GetProperty("outcome").GetString().ShouldBe("answered");
        json.RootElement.GetProperty("host").GetProperty("state").GetString().ShouldBe("running");
        json.RootElement.GetProperty("host").GetProperty("figures").GetProperty("lag").GetProperty("p99").GetDouble().ShouldBe(480);
    }

    [Fact]
    public async Task Watched_it_is_said_again_until_ctrl_c_which_is_its_normal_end()
    {
        using Executable watch = Executable.Start(report.Home, null, "status", "--watch", "--json");
        await watch.Says("Ctrl-C", Cancellation);
        watch.Signal(PosixSignal.SIGINT);
        Result result = watch.End();

        result.Code.ShouldBe(0);
        string[] lines = result.Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => line.StartsWith("{\"study\":\"race-2012\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_journal_that_cannot_be_read_is_said()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.At("journal.sqlite"), "not a journal, though long enough to be looked at as one by SQLite");
        Session session = Session.Run("status", folder.Path, "--lang", "fr");
        session.Code.ShouldBe(ExitCode.Usage);
        session.Messages.ShouldContain("Le journal ne peut pas être lu");
    }
}
