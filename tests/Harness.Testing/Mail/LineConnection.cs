using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Harness.Testing.Mail;

/// <summary>One connection to a server of lines, as that server sees it.</summary>
public sealed class LineConnection(Socket socket, X509Certificate2? certificate) : IAsyncDisposable
{
    private Stream stream = new NetworkStream(socket, ownsSocket: true);
    private readonly byte[] one = new byte[1];

    public bool HasTls => certificate is not null;

    public bool IsEncrypted => stream is SslStream;

    public async Task Encrypt(CancellationToken cancellation)
    {
        SslStream secure = new(stream);
        stream = secure;
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
    }

    /// <summary>The next line without its end, byte for sign; null at the end.</summary>
    public async Task<string?> Line(CancellationToken cancellation)
    {
        StringBuilder line = new();
        while (await stream.ReadAsync(one, cancellation) > 0)
        {
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }

    public async Task<byte[]> Bytes(int count, CancellationToken cancellation)
    {
        byte[] bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    public Task Say(string text, CancellationToken cancellation) => Say(Encoding.Latin1.GetBytes(text), cancellation);

    public async Task Say(byte[] bytes, CancellationToken cancellation)
    {
        await stream.WriteAsync(bytes, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>Breaks it off.</summary>
    public void Reset() => socket.Close(0);

    /// <summary>Says nothing more until the other side leaves.</summary>
    public async Task Fall(CancellationToken cancellation)
    {
        while (await stream.ReadAsync(new byte[4096], cancellation) > 0)
        {
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
