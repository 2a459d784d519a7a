using System.Net.Sockets;
using Harness.Commands;
using Harness.Runs;

namespace Harness.Cli.Tests.Commands;

public sealed class PauseCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PauseCommandTests() => File.WriteAllText(Journal, "");

    private string Journal => folder.At("journal.sqlite");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_pause_is_kept_for_the_next_host()
    {
        Session session = Session.Run("pause", folder.Path, "--lang", "en");
        session.Code.ShouldBe(ExitCode.Ok);
        session.Messages.ShouldContain("It will begin paused");
        ControlFiles.Beside(Journal).Mode.ShouldBe(ControlMode.Paused);
    }

    [Fact]
    public async Task A_host_pauses_and_goes_on()
    {
        using HostLock host = HostLock.Take(Journal, TimeProvider.System, out _)!;
        using ControlState state = new(ControlFiles.Beside(Journal));
        await using ControlSocket socket = ControlSocket.Open(host, state, () => new(0, 0, 0, 0, 0, null), TimeProvider.System);

        Session.Run("pause", folder.Path, "--lang", "fr").Messages.ShouldContain("En pause\u00A0: rien n’est envoyé jusqu’à harness resume");
        state.MaySend().ShouldBeFalse();
        Session.Run("resume", folder.Path, "--lang", "en").Messages.ShouldContain("The study goes on; what should have been sent meanwhile is missed, not caught up.");
        state.MaySend().ShouldBeTrue();
    }

    [Fact]
    public void A_host_that_does_not_answer_is_named_and_paused_by_the_file()
    {
        HostNote note = new(4242, DateTimeOffset.UnixEpoch, folder.At("mute"));
        note.Write(Journal);
        using Socket mute = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        mute.Bind(new UnixDomainSocketEndPoint(note.Socket));
        mute.Listen();
        _ = Task.Run(() => mute.Accept().Dispose(), TestContext.Current.CancellationToken);

        Session session = Session.Run("pause", folder.Path, "--lang", "en");

        session.Code.ShouldBe(ExitCode.Unexpected);
        session.Messages.ShouldContain("Process 4242 runs this study and does not answer");
        ControlFiles.Beside(Journal).Mode.ShouldBe(ControlMode.Paused);
    }
}
