using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Harness.Channels.Exchanges;
using Harness.Probes;

namespace Harness.Channels.Email.Wires;

/// <summary>A connection to a mail server, in lines and in counted bytes, none of them longer than it may be.</summary>
internal sealed class MailWire : IAsyncDisposable
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private Stream stream;
    private int from, to;

    private MailWire(Stream stream) => this.stream = stream;

    public bool IsEncrypted { get; private set; }

    /// <summary>Connects, and encrypts at once where the server wants that.</summary>
    public static async ValueTask<MailWire> Open(Func<string, int, CancellationToken, ValueTask<Stream>> connect, MailServer server, CancellationToken cancellation)
    {
        MailWire wire = new(await connect(server.Host, server.Port, cancellation));
        try
        {
            if (server.Tls)
            {
                await wire.Encrypt(server, cancellation);
            }

            return wire;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            await wire.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes over to TLS. What the server said before is not believed after: somebody on the way may have said it.</summary>
    public async ValueTask Encrypt(MailServer server, CancellationToken cancellation)
    {
        if (from < to)
        {
            throw new WireException(SendCause.Unreached, "the server spoke before it was encrypted");
        }

        SslStream secure = new(stream);
        stream = secure;
        SslClientAuthenticationOptions options = new() { TargetHost = server.Host, CertificateRevocationCheckMode = X509RevocationMode.NoCheck };
        if (server.Authority is { } authority)
        {
            options.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authority);
        }

        try
        {
            await secure.AuthenticateAsClientAsync(options, cancellation);
        }
        catch (AuthenticationException error)
        {
            throw new WireException(SendCause.Unreached, "the server is not encrypted as it should be", error);
        }

        IsEncrypted = true;
    }

    /// <summary>Says what must not be said twice: it is seen whether a byte of it leaves.</summary>
    public async ValueTask SayOnce(ReadOnlyMemory<byte> bytes, FirstByte first, CancellationToken cancellation) => await first.Watch(stream).WriteAsync(bytes, cancellation);

    public async ValueTask Say(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await stream.WriteAsync(bytes, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>The next line, without its end.</summary>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WireException">It is longer, or there is none.</exception>
    public async ValueTask<byte[]> Line(int most, CancellationToken cancellation)
    {
        using MemoryStream line = new();
        while (true)
        {
            int feed = buffer.AsSpan(from, to - from).IndexOf((byte)'\n');
            int count = feed < 0 ? to - from : feed + 1;
            line.Write(buffer, from, count);
            from += count;
            if (line.Length > most)
            {
                throw new WireException(SendCause.Unreadable, "a line without end");
            }

            if (feed >= 0)
            {
                return line.GetBuffer().AsSpan(0, (int)line.Length).TrimEnd("\r\n"u8).ToArray();
            }

            await Fill(cancellation);
        }
    }

    /// <summary>So many bytes.</summary>
    public async ValueTask<byte[]> Bytes(int count, CancellationToken cancellation)
    {
        byte[] bytes = new byte[count];
        int held = Math.Min(count, to - from);
        buffer.AsSpan(from, held).CopyTo(bytes);
        from += held;
        while (held < count)
        {
            int read = await stream.ReadAsync(bytes.AsMemory(held), cancellation);
            held += read > 0 ? read : throw new WireException(SendCause.CutOff, "the connection ended");
        }

        return bytes;
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private async ValueTask Fill(CancellationToken cancellation)
    {
        (from, to) = (0, await stream.ReadAsync(buffer, cancellation));
        if (to == 0)
        {
            throw new WireException(SendCause.CutOff, "the connection ended");
        }
    }
}
