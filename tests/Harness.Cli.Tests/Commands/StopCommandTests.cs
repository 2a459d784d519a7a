using Harness.Commands;
using Harness.Runs;

namespace Harness.Cli.Tests.Commands;

public sealed class StopCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public StopCommandTests() => File.WriteAllText(Journal, "");

    private string Journal => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_host_a_stop_holds_the_next_one_until_it_is_lifted()
    {
        Session stop = Session.Run("stop", folder.Path, "--lang", "en");
        stop.Code.ShouldBe(ExitCode.Ok);
        stop.Messages.ShouldContain("No host runs this study. None will send anything before harness resume.");
        folder.Files().ShouldBe(["STOP", "journal.sqlite"]);

        Session resume = Session.Run("resume", folder.Path, "--lang", "fr");
        resume.Code.ShouldBe(ExitCode.Ok);
        resume.Messages.ShouldContain("Plus rien ne la retient.");
        folder.Files().ShouldBe(["journal.sqlite"]);
    }

    [Fact]
    public async Task A_host_is_told_and_ends_and_says_so_to_who_would_go_on()
    {
        using HostLock host = HostLock.Take(Journal, TimeProvider.System, out _)!;
        using ControlState state = new(ControlFiles.Beside(Journal));
        await using ControlSocket socket = ControlSocket.Open(host, state, () => new(0, 0, 0, 0, 0, null), TimeProvider.System);

        Session.Run("stop", folder.Path, "--lang", "fr").Messages.ShouldContain("Arrêtée\u00A0: plus rien n’est envoyé, et l’hôte se termine.");
        state.Stopping.IsCancellationRequested.ShouldBeTrue();
        state.MaySend().ShouldBeFalse();

        Session resume = Session.Run("resume", folder.Path, "--lang", "en");
        resume.Code.ShouldBe(ExitCode.Unexpected);
        resume.Messages.ShouldContain("is ending: it was stopped.");
    }

    [Fact]
    public void The_program_stops_a_study_from_another_process()
    {
        using ControlState state = new(ControlFiles.Beside(Journal));
        state.MaySend().ShouldBeTrue();
        Executable.Run(folder.Path, null, "stop", folder.Path).Code.ShouldBe(0);
        state.MaySend().ShouldBeFalse();
    }

    [Fact]
    public void A_folder_without_a_journal_is_refused() =>
        Session.Run("stop", folder.At("gone")).Code.ShouldBe(ExitCode.Usage);
}
