using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Harness.Testing.Postgres;

/// <summary>The way of one node to the database, which a test can cut in several ways.</summary>
public sealed class PostgresProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Socket, Socket> open = new();
    private readonly int server;
    private readonly Task accepting;
    private int commits = int.MaxValue;
    private volatile Way way;
    private volatile bool breaks;

    public PostgresProxy(int server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public string Address => PostgresCluster.AddressOf(((IPEndPoint)listener.LocalEndpoint).Port);

    /// <summary>How many commits were followed by a cut.</summary>
    public int Cuts { get; private set; }

    /// <summary>From now on nothing passes, and nobody is told.</summary>
    public void Silence() => way = Way.Silent;

    /// <summary>All connections break and none is made.</summary>
    public void Break()
    {
        way = Way.Closed;
        Cut();
    }

    /// <summary>Everything passes again; what was silent is broken off first.</summary>
    public void Mend()
    {
        Cut();
        way = Way.Open;
    }

    /// <summary>Breaks the connection off on which the n-th commit from now goes to the server, just after it went: the answer never comes.</summary>
    public void CutAfterCommit(int n) => Interlocked.Exchange(ref commits, n);

    /// <summary>After that cut no connection is made any more.</summary>
    public void BreakAfterCut() => breaks = true;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        stop.Dispose();
    }

    private void Cut()
    {
        foreach ((Socket client, Socket upstream) in open)
        {
            client.Close(0);
            upstream.Close(0);
        }
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                Socket client = await listener.AcceptSocketAsync(stop.Token);
                if (way == Way.Closed)
                {
                    client.Close(0);
                    continue;
                }

                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            // it was stopped
        }
    }

    private async Task Serve(Socket client)
    {
        using Socket upstream = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        open[client] = upstream;
        Silencer silencer = new();
        try
        {
            await upstream.ConnectAsync(IPAddress.Loopback, server, stop.Token);
            await await Task.WhenAny(Ask(client, upstream, silencer), Answer(upstream, client, silencer));
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // one side is gone
        }
        finally
        {
            open.TryRemove(client, out _);
            client.Close(0);
        }
    }

    /// <summary>What the client says goes to the server.</summary>
    private async Task Ask(Socket client, Socket upstream, Silencer silencer)
    {
        byte[] bytes = new byte[64 * 1024];
        while (await Next(client, bytes) is > 0 and var count)
        {
            if (bytes.AsSpan(0, count).IndexOf("COMMIT\0"u8) >= 0 && Interlocked.Decrement(ref commits) == 0)
            {
                silencer.IsOn = true;
                Cuts++;
                way = breaks ? Way.Closed : way;
            }

            await upstream.SendAsync(bytes.AsMemory(0, count), stop.Token);
        }
    }

    /// <summary>What the server says goes to the client, but not the answer to the last commit: the connection breaks instead.</summary>
    private async Task Answer(Socket upstream, Socket client, Silencer silencer)
    {
        byte[] bytes = new byte[64 * 1024];
        while (await Next(upstream, bytes) is > 0 and var count && !silencer.IsOn)
        {
            await client.SendAsync(bytes.AsMemory(0, count), stop.Token);
        }
    }

    private async Task<int> Next(Socket from, byte[] bytes)
    {
        int count = await from.ReceiveAsync(bytes, stop.Token);
        while (way == Way.Silent)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop.Token);
        }

        return count;
    }

    private sealed class Silencer
    {
        private volatile bool isOn;

        public bool IsOn
        {
            get => isOn;
            set => isOn = value;
        }
    }

    private enum Way
    {
        Open,
        Silent,
        Closed,
    }
}
