using System.Net;
using System.Net.Sockets;
using System.Text;
using Harness.Testing.Platform;

namespace Harness.Testing.Desks;

/// <summary>Plain connections on the loopback address: requests go into the ledger, and then to whoever answers for the desk, with what goes wrong.</summary>
public sealed class DeskServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider time;
    private readonly Func<DeskRequest, Fault, Answer> answers;
    private readonly Task accepting;
    private int requests;

    public DeskServer(TimeProvider time, DeskLedger ledger, Func<DeskRequest, Fault, Answer> answers)
    {
        (this.time, Ledger, this.answers) = (time, ledger, answers);
        listener.Start();
        accepting = Accept();
    }

    public DeskLedger Ledger { get; }

    /// <summary>What goes wrong with a request; null for nothing.</summary>
    public Func<DeskRequest, Fault?> Faults { get; set; } = _ => null;

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The first requests of one method to a path that holds this meet these faults in turn.</summary>
    public void Upset(string method, string part, params IReadOnlyList<Fault> faults)
    {
        int next = -1;
        Faults = request => request.Method == method && request.Target.Contains(part, StringComparison.Ordinal) && Interlocked.Increment(ref next) is int at && at < faults.Count ? faults[at] : null;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task Accept()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                Socket socket = await listener.AcceptSocketAsync(stop.Token);
                open.Add(Task.Run(() => Serve(socket)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Serve(Socket socket)
    {
        using NetworkStream stream = new(socket, ownsSocket: true);
        RequestReader reader = new(stream);
        try
        {
            while (await reader.Head(stop.Token) is { } head && await Reply(head, socket, stream, reader))
            {
                continue;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            socket.Close(0);
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> Reply(RequestHead head, Socket socket, NetworkStream stream, RequestReader reader)
    {
        DeskRequest request = new(time.GetUtcNow(), Interlocked.Increment(ref requests), head.Method, head.Target, head.Headers, await reader.Body(head, stop.Token));
        Ledger.Write(request);
        Fault fault = Faults(request) ?? new Fault();
        Answer answer = answers(request, fault);
        answer = fault.Answer ?? answer;
        if (fault.Cut is Cut.Reset or Cut.Closed or Cut.Silent)
        {
            if (fault.Cut == Cut.Reset)
            {
                socket.Close(0);
                return false;
            }

            if (fault.Cut == Cut.Closed)
            {
                socket.Shutdown(SocketShutdown.Send);
            }

            await reader.Drain(stop.Token);
            return false;
        }

        bool keep = fault.Cut == Cut.None && answer.Endless == 0 && head.Header("Connection") is not "close";
        await stream.WriteAsync(answer.Head(keep), stop.Token);
        await stream.WriteAsync(fault.Cut == Cut.Half ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body, stop.Token);
        byte[] blank = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
        for (long left = answer.Endless; left > 0; left -= blank.Length)
        {
            await stream.WriteAsync(blank, stop.Token);
        }

        if (!keep)
        {
            socket.Shutdown(SocketShutdown.Send);
            await reader.Drain(stop.Token);
        }

        return keep;
    }
}
