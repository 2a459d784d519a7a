using System.Net.Sockets;
using System.Text;
using Harness.Runs;

namespace Harness.Fieldwork.Tests.Runs;

public sealed class ControlSocketTests : IAsyncLifetime
{
    private static readonly HostFigures Figures = new(280, 9000, 2, 1, 30, new(12.5, 480, 900));
    private readonly TemporaryFolder folder = new();
    private HostLock? host;
    private ControlState? state;
    private ControlSocket? socket;

    private string Journal => folder.At("journal.sqlite");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        folder.Dispose();
    }

    [Fact]
    public async Task A_host_is_asked_to_pause_to_go_on_and_to_stop_and_says_how_it_goes()
    {
        ControlReply first = await Ask(ControlVerb.Status);
        first.ShouldBe(new(ControlOutcome.Answered, new(ControlMode.Running, Environment.ProcessId, host!.Note.Since, Figures), host.Note));

        (await Ask(ControlVerb.Pause)).Answer!.State.ShouldBe(ControlMode.Paused);
        state!.MaySend().ShouldBeFalse();
        (await Ask(ControlVerb.Resume)).Answer!.State.ShouldBe(ControlMode.Running);
        state.MaySend().ShouldBeTrue();
        (await Ask(ControlVerb.Stop)).Answer!.State.ShouldBe(ControlMode.Stopped);
        state.Stopping.IsCancellationRequested.ShouldBeTrue();
        folder.Files().ShouldContain("STOP");
    }

    [Fact]
    public async Task A_host_takes_the_mails_that_lie_there_and_one_that_cannot_gives_no_figures()
    {
        (await Ask(ControlVerb.Import)).Answer!.Imported.ShouldBeNull();

        await socket!.DisposeAsync();
        socket = ControlSocket.Open(host!, state!, () => Figures, TimeProvider.System, _ => ValueTask.FromResult(new ImportFigures(3, 1)));

        (await Ask(ControlVerb.Import)).Answer.ShouldSatisfyAllConditions(answer => answer!.Imported.ShouldBe(new(3, 1)), answer => answer!.State.ShouldBe(ControlMode.Running));
        (await Ask(ControlVerb.Status)).Answer!.Imported.ShouldBeNull();
    }

    [Fact]
    public async Task A_host_that_cannot_write_gives_no_answer()
    {
        await socket!.DisposeAsync();
        socket = ControlSocket.Open(host!, state!, () => Figures, TimeProvider.System, _ => throw new IOException("no room"));

        (await Ask(ControlVerb.Import)).Outcome.ShouldBe(ControlOutcome.Silent);
        (await Ask(ControlVerb.Status)).Outcome.ShouldBe(ControlOutcome.Answered);
    }

    [Fact]
    public async Task Question_and_answer_are_a_line_of_json()
    {
        (await Speak("{\"ask\":\"pause\"}\n")).ShouldStartWith($$"""{"state":"paused","pid":{{Environment.ProcessId}},"since":""");
    }

    [Theory]
    [InlineData("pause\n")]
    [InlineData("{\"ask\":\"dance\"}\n")]
    [InlineData("null\n")]
    [InlineData("\n")]
    public async Task Nonsense_gets_no_answer_and_changes_nothing(string nonsense)
    {
        (await Speak(nonsense)).ShouldBeEmpty();
        (await Ask(ControlVerb.Status)).Answer!.State.ShouldBe(ControlMode.Running);
    }

    [Fact]
    public async Task A_line_without_end_is_cut_off()
    {
        (await Speak(new string(' ', ControlAnswer.Longest + 1))).ShouldBeEmpty();
        (await Ask(ControlVerb.Status)).Outcome.ShouldBe(ControlOutcome.Answered);
    }

    [Fact]
    public async Task Many_who_ask_at_once_and_some_who_say_nothing_are_served()
    {
        using Socket idle = await Connect(), other = await Connect();
        ControlReply[] replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Ask(ControlVerb.Status).AsTask()));
        replies.ShouldAllBe(reply => reply.Outcome == ControlOutcome.Answered);
    }

    [Fact]
    public void Only_its_user_can_open_it()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(host!.Note.Socket).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task Nobody_runs_a_study_whose_host_is_gone_or_was_killed()
    {
        HostNote note = host!.Note;
        await Close();
        (await Ask(ControlVerb.Status)).ShouldBe(new(ControlOutcome.NoHost, null, null));
        folder.Files().ShouldBe(["journal.sqlite.lock"]);

        note.Write(Journal);
        (await Ask(ControlVerb.Status)).Outcome.ShouldBe(ControlOutcome.NoHost);
        using (Socket left = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            left.Bind(new UnixDomainSocketEndPoint(note.Socket));
            (await Ask(ControlVerb.Status)).Outcome.ShouldBe(ControlOutcome.NoHost);
        }

        await File.WriteAllTextAsync(note.Socket, "left behind", Cancellation);
        Open();
        (await Ask(ControlVerb.Status)).Outcome.ShouldBe(ControlOutcome.Answered);
    }

    [Fact]
    public async Task A_host_that_says_nothing_is_told_apart_from_none()
    {
        HostNote note = host!.Note;
        await Close();
        note.Write(Journal);
        using Socket mute = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        mute.Bind(new UnixDomainSocketEndPoint(note.Socket));
        mute.Listen();
        HandTime time = new(note.Since);
        Task<ControlReply> asked = ControlClient.Ask(Journal, ControlVerb.Status, time, Cancellation).AsTask();
        using Socket heard = await mute.AcceptAsync(Cancellation);
        time.Pass(TimeSpan.FromSeconds(5));

        (await asked).ShouldBe(new(ControlOutcome.Silent, null, note));
    }

    [Fact]
    public async Task A_journal_under_a_long_path_has_its_socket_elsewhere()
    {
        string deep = Path.Combine(folder.Path, new string('d', 120));
        Directory.CreateDirectory(deep);
        string journal = Path.Combine(deep, "journal.sqlite");
        using HostLock far = HostLock.Take(journal, TimeProvider.System, out _)!;
        Encoding.UTF8.GetByteCount(far.Note.Socket).ShouldBeLessThanOrEqualTo(107);
        await using ControlSocket open = ControlSocket.Open(far, state!, () => Figures, TimeProvider.System);

        (await ControlClient.Ask(journal, ControlVerb.Status, TimeProvider.System, Cancellation)).Outcome.ShouldBe(ControlOutcome.Answered);
    }

    private void Open()
    {
        host = HostLock.Take(Journal, TimeProvider.System, out _)!;
        state = new(ControlFiles.Beside(Journal));
        socket = ControlSocket.Open(host, state, () => Figures, TimeProvider.System);
    }

    private async ValueTask Close()
    {
        if (socket is not null)
        {
            await socket.DisposeAsync();
            state!.Dispose();
            host!.Dispose();
        }

        socket = null;
    }

    private ValueTask<ControlReply> Ask(ControlVerb verb) => ControlClient.Ask(Journal, verb, TimeProvider.System, Cancellation);

    private async Task<Socket> Connect()
    {
        Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await client.ConnectAsync(new UnixDomainSocketEndPoint(host!.Note.Socket), Cancellation);
        return client;
    }

    /// <summary>Says something to the host and hears it out.</summary>
    private async Task<string> Speak(string text)
    {
        using Socket client = await Connect();
        await client.SendAsync(Encoding.UTF8.GetBytes(text), Cancellation);
        byte[] answer = new byte[1000];
        try
        {
            return Encoding.UTF8.GetString(answer, 0, await client.ReceiveAsync(answer, Cancellation));
        }
        catch (SocketException)
        {
            return "";
        }
    }
}
