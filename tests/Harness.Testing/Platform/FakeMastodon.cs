using System.Net;
using System.Net.Sockets;

namespace Harness.Testing.Platform;

/// <summary>
/// A platform that speaks enough of Mastodon's interface to be complained on, over plain connections on the loopback address, with its
/// own ledger. It knows nothing of the product. Like Mastodon it remembers keys, but only when <see cref="Api.RemembersKeys"/> says so.
/// </summary>
public sealed class FakeMastodon : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TimeProvider time;
    private readonly Task accepting;
    private int connections, requests, open;

    public FakeMastodon(TimeProvider time)
    {
        this.time = time;
        Timeline = new(time, Ledger);
        Api = new(Timeline);
        listener.Start();
        accepting = Accept();
    }

    public Ledger Ledger { get; } = new();

    public Timeline Timeline { get; }

    public Api Api { get; }

    public FaultScript Faults { get; set; } = FaultScript.None;

    /// <summary>Told of each request before it is answered.</summary>
    public Action<RequestSeen> Before { get; set; } = _ => { };

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>Waits until all that was sent by processes that are gone has been read and answered.</summary>
    public async Task Rest()
    {
        using Socket last = new(SocketType.Stream, ProtocolType.Tcp);
        await last.ConnectAsync(listener.LocalEndpoint);
        last.Shutdown(SocketShutdown.Send);
        while (await last.ReceiveAsync(new byte[1]) > 0)
        {
            continue;
        }

        await Patience.Until(() => Volatile.Read(ref open) == 0);
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
        List<Task> served = [];
        try
        {
            while (true)
            {
                Socket socket = await listener.AcceptSocketAsync(stop.Token);
                Interlocked.Increment(ref open);
                served.Add(Task.Run(() => Serve(socket, Interlocked.Increment(ref connections))));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task Serve(Socket socket, int connection)
    {
        Ledger.Write(new Connected(time.GetUtcNow(), connection));
        using NetworkStream stream = new(socket, ownsSocket: true);
        RequestReader reader = new(stream);
        try
        {
            while (await reader.Head(stop.Token) is { } head && await Answer(head, socket, stream, reader, connection))
            {
                continue;
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException)
        {
            socket.Close(0);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    /// <returns>Whether the connection goes on.</returns>
    private async Task<bool> Answer(RequestHead head, Socket socket, NetworkStream stream, RequestReader reader, int connection)
    {
        RequestSeen seen = new(
            time.GetUtcNow(), Interlocked.Increment(ref requests), connection, head.Method, head.Target, head.Header("Idempotency-Key"), Api.AccountOf(head), head.Header("User-Agent"));
        Ledger.Write(seen);
        Before(seen);
        Fault fault = Faults.For(seen);
        if (fault.Cut is Cut.BodyUnread or Cut.Early)
        {
            if (fault.Cut == Cut.Early)
            {
                Answer early = fault.Answer ?? Platform.Answer.Error(413, "too large");
                await stream.WriteAsync(early.Head(keep: false), stop.Token);
                await stream.WriteAsync(early.Body, stop.Token);
            }

            socket.Shutdown(SocketShutdown.Send);
            await reader.Drain(stop.Token);
            return false;
        }

        string body = await reader.Body(head, stop.Token);
        Turn turn = Api.Turn(seen, body, fault);
        switch (fault.Cut)
        {
            case Cut.Reset:
                socket.Close(0);
                return false;
            case Cut.Closed:
                socket.Shutdown(SocketShutdown.Send);
                await reader.Drain(stop.Token);
                return false;
            case Cut.Silent:
                await reader.Drain(stop.Token);
                return false;
        }

        Answer answer = fault.Answer ?? turn.Answer;
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(fault.Before ?? ""), stop.Token);
        bool keep = fault.Cut == Cut.None && answer.Endless == 0 && head.Header("Connection") is not "close";
        await stream.WriteAsync(answer.Head(keep), stop.Token);
        await stream.WriteAsync(fault.Cut == Cut.Half ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body, stop.Token);
        byte[] blank = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];
        for (long left = answer.Endless; left > 0; left -= blank.Length)
        {
            await stream.WriteAsync(blank, stop.Token);
        }

        foreach (Toot shown in fault.Answer is null && fault.Cut == Cut.None ? turn.Shown : [])
        {
            Ledger.Write(new ReplyShown(time.GetUtcNow(), shown.Name, seen.Number));
        }

        if (!keep)
        {
            socket.Shutdown(SocketShutdown.Send);
            await reader.Drain(stop.Token);
        }

        return keep;
    }
}
