using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Harness.Channels;
using Harness.Probes;

namespace Harness.Browser;

/// <summary>
/// The only way from a browser to the world, for one visit: a proxy on this machine that connects through the egress, so that names resolve
/// to checked addresses, and that counts what passes. It ends with the visit, and every connection with it.
/// </summary>
internal sealed class EgressProxy : IAsyncDisposable
{
    private const int LongestHead = 64 * 1024;
    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(15);
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<string, SendCause> denied = new(StringComparer.OrdinalIgnoreCase);
    private readonly Egress egress;
    private readonly HashSet<string> hosts;
    private readonly Passed passed;
    private readonly string expected;
    private readonly Task accepting;

    private EgressProxy(Egress egress, IEnumerable<string> hosts, long most)
    {
        (this.egress, this.hosts, passed) = (egress, hosts.ToHashSet(StringComparer.OrdinalIgnoreCase), new(most));
        string password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        expected = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes($"{WayOut.User}:{password}"));
        listener.Start();
        Way = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), password);
        accepting = Accept();
    }

    public WayOut Way { get; }

    /// <summary>Bytes that left so far.</summary>
    public long Sent => passed.Sent;

    /// <summary>Whether more came than a visit may take.</summary>
    public bool IsFlooded => passed.IsFlooded;

    /// <summary>The hosts that were asked for and not let through, each with the reason.</summary>
    public IReadOnlyDictionary<string, SendCause> Denied => denied;

    /// <summary>Opens one.</summary>
    /// <param name="egress">The way out of the study.</param>
    /// <param name="hosts">The hosts of this visit, with or without a port.</param>
    /// <param name="most">The most bytes that may come.</param>
    public static EgressProxy Open(Egress egress, IEnumerable<string> hosts, long most) => new(egress, hosts, most);

    /// <summary>From now on no connection breaks on the browser's side before an answer: it must not send anything twice.</summary>
    public void Hold() => passed.Holds = true;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await accepting;
        listener.Dispose();
        closing.Dispose();
    }

    private async Task Accept()
    {
        ConcurrentDictionary<Task, bool> busy = [];
        try
        {
            while (true)
            {
                Task one = Carry(await listener.AcceptTcpClientAsync(closing.Token));
                busy.TryAdd(one, true);
                _ = one.ContinueWith(done => busy.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(busy.Keys);
        }
    }

    private async Task Carry(TcpClient client)
    {
        using TcpClient held = client;
        try
        {
            await using NetworkStream browser = client.GetStream();
            (string head, byte[] behind) = await Head(browser);
            if (ProxyRequest.Read(head) is not { } request)
            {
                return;
            }

            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(request.Credentials ?? ""), Encoding.ASCII.GetBytes(expected)))
            {
                await browser.WriteAsync("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"harness\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), closing.Token);
                return;
            }

            if (await Connect(request) is { } site)
            {
                await using (site)
                {
                    await browser.WriteAsync(request.IsTunnel ? "HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray() : [], closing.Token);
                    await new Passage(browser, site, passed).Run((byte[])[.. request.Onward, .. behind], closing.Token);
                }
            }
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            return;
        }
    }

    /// <summary>A connection to where a request wants to; null when it may not, or nobody is there.</summary>
    private async Task<Stream?> Connect(ProxyRequest request)
    {
        if (!hosts.Contains(request.Host) && !hosts.Contains(string.Create(CultureInfo.InvariantCulture, $"{request.Host}:{request.Port}")))
        {
            denied[request.Host] = SendCause.Undeclared;
            return null;
        }

        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        patience.CancelAfter(Connecting);
        try
        {
            return await egress.Connect(request.Host, request.Port, patience.Token);
        }
        catch (EgressException refusal)
        {
            denied[request.Host] = refusal.Cause;
            return null;
        }
    }

    /// <summary>The head of a request, and what came behind it.</summary>
    private async Task<(string Head, byte[] Behind)> Head(NetworkStream browser)
    {
        byte[] bytes = new byte[LongestHead];
        for (int length = 0; length < bytes.Length;)
        {
            int read = await browser.ReadAsync(bytes.AsMemory(length), closing.Token);
            length = read > 0 ? length + read : throw new IOException("the head is cut");
            if (bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and int end)
            {
                return (Encoding.Latin1.GetString(bytes, 0, end), bytes[(end + 4)..length]);
            }
        }

        throw new IOException("the head is too long");
    }
}
