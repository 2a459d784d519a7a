using System.Net;

namespace Harness.Channels.Exchanges;

/// <summary>HTTP without what an ordinary client does unasked: no redirect, cookie, proxy, decompression, credentials or tracing header.</summary>
internal static class Bare
{
    /// <summary>Connections that are kept and used again: for reading alone.</summary>
    public static SocketsHttpHandler Kept(Limits limits, Egress egress) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        PreAuthenticate = false,
        EnableMultipleHttp2Connections = false,
        ConnectTimeout = limits.Connecting,
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => egress.Connect(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation),
    };

    /// <summary>One new connection and never another: a client that would send again finds no way out.</summary>
    public static SocketsHttpHandler Once(Limits limits, Egress egress, FirstByte first)
    {
        int connections = 0;
        SocketsHttpHandler handler = Kept(limits, egress);
        handler.MaxConnectionsPerServer = 1;
        handler.PooledConnectionLifetime = TimeSpan.Zero;
        handler.PlaintextStreamFilter = (context, _) => ValueTask.FromResult(first.Watch(context.PlaintextStream));
        handler.ConnectCallback = (context, cancellation) => Interlocked.Increment(ref connections) == 1
            ? egress.Connect(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation)
            : throw new IOException("an exchange has one connection");
        return handler;
    }
}

/// <summary>The most an answer may take: bytes of its body, the time of the whole exchange, and of connecting.</summary>
internal sealed record Limits(int Bytes, TimeSpan Time, TimeSpan Connecting)
{
    public static Limits Sending { get; } = new(256 * 1024, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(15));

    public static Limits Reading { get; } = new(4 * 1024 * 1024, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(15));
}
