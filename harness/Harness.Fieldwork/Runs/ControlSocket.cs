using System.Data.Common;
using System.Net.Sockets;

namespace Harness.Runs;

/// <summary>Where a host is asked to pause, to resume, to stop and how it goes: a Unix socket that only its user can open. One question a connection.</summary>
internal sealed class ControlSocket : IAsyncDisposable
{
    private const int Clients = 8, Waiting = 100;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnerOnly | UnixFileMode.UserExecute;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Taking = TimeSpan.FromMinutes(5);
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim places = new(Clients);
    private readonly HostNote note;
    private readonly ControlState state;
    private readonly Func<HostFigures> figures;
    private readonly Func<CancellationToken, ValueTask<ImportFigures>>? import;
    private readonly TimeProvider time;
    private readonly Task listening;

    private ControlSocket(HostNote of, ControlState control, Func<HostFigures> look, TimeProvider clock, Func<CancellationToken, ValueTask<ImportFigures>>? take)
    {
        (note, state, figures, time, import) = (of, control, look, clock, take);
        MakeFolder(note.Socket);
        File.Delete(note.Socket);
        listener.Bind(new UnixDomainSocketEndPoint(note.Socket));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(note.Socket, OwnerOnly);
        }

        listener.Listen(Waiting);
        listening = Listen();
    }

    /// <summary>Opens the socket of a host, which holds the lock of its journal: a socket left behind by a process that is gone is removed.</summary>
    /// <exception cref="IOException">The folder for the socket cannot be had for this user alone.</exception>
    /// <exception cref="SocketException">The socket cannot be made.</exception>
    public static ControlSocket Open(HostLock host, ControlState state, Func<HostFigures> figures, TimeProvider time, Func<CancellationToken, ValueTask<ImportFigures>>? import = null) =>
        new(host.Note, state, figures, time, import);

    /// <summary>How long a question may take.</summary>
    public static TimeSpan PatienceFor(ControlVerb verb) => verb == ControlVerb.Import ? Taking : Patience;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await listening;
        for (int place = 0; place < Clients; place++)
        {
            await places.WaitAsync();
        }

        File.Delete(note.Socket);
        closing.Dispose();
        places.Dispose();
    }

    /// <summary>A folder for sockets that do not fit beside their journal must be ours: nobody else may put one there.</summary>
    private static void MakeFolder(string socket)
    {
        if (OperatingSystem.IsWindows() || socket.EndsWith(HostNote.Beside, StringComparison.Ordinal))
        {
            return;
        }

        string folder = Path.GetDirectoryName(socket)!;
        Directory.CreateDirectory(folder, OwnFolder);
        if (File.GetUnixFileMode(folder) != OwnFolder)
        {
            throw new IOException($"{folder} is open to others");
        }
    }

    private async Task Listen()
    {
        while (await HasPlace())
        {
            try
            {
                _ = Serve(await listener.AcceptAsync(closing.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                places.Release();
            }
        }
    }

    private async ValueTask<bool> HasPlace()
    {
        try
        {
            await places.WaitAsync(closing.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task Serve(Socket client)
    {
        try
        {
            using CancellationTokenSource patience = new(Patience, time);
            using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, closing.Token);
            using (client)
            {
                if (await ControlLine.Read<ControlQuestion>(client, either.Token) is { } question)
                {
                    patience.CancelAfter(PatienceFor(question.Ask));
                    ImportFigures? taken = question.Ask == ControlVerb.Import && import is not null ? await import(either.Token) : null;
                    await ControlLine.Write(client, new ControlAnswer(state.Obey(question.Ask), note.Pid, note.Since, figures(), taken), either.Token);
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or IOException or UnauthorizedAccessException or DbException)
        {
            // the client went away or was too slow, or the files or the journal cannot be written: it gets no answer and knows
        }
        finally
        {
            places.Release();
        }
    }
}
