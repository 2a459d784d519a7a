using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Harness.Testing.Mail;

/// <summary>A server of lines on a port of the loopback address, in the clear or in TLS.</summary>
public abstract class LineServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private int connections;

    /// <param name="certificate">What it shows of itself; null when it has no TLS.</param>
    /// <param name="tls">Whether it speaks TLS from the first byte.</param>
    protected LineServer(X509Certificate2? certificate, bool tls)
    {
        listener.Start();
        accepting = Accept(certificate, tls);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>How many have connected.</summary>
    public int Connections => Volatile.Read(ref connections);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Serves one connection to its end.</summary>
    protected abstract Task Serve(LineConnection connection, CancellationToken cancellation);

    private async Task Accept(X509Certificate2? certificate, bool tls)
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                Socket socket = await listener.AcceptSocketAsync(stop.Token);
                Interlocked.Increment(ref connections);
                open.Add(Task.Run(() => Begin(socket, certificate, tls)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task Begin(Socket socket, X509Certificate2? certificate, bool tls)
    {
        await using LineConnection connection = new(socket, certificate);
        try
        {
            if (tls)
            {
                await connection.Encrypt(stop.Token);
            }

            await Serve(connection, stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or SocketException or AuthenticationException or ObjectDisposedException)
        {
            // one side is gone
        }
    }
}
