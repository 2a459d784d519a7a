using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Harness.Testing.Platform;

/// <summary>Reads HTTP/1.1 requests off a connection: heads and bodies apart, as a fault may come between them.</summary>
internal sealed class RequestReader(NetworkStream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start, end;

    /// <summary>The next head; null when the other side left.</summary>
    public async Task<RequestHead?> Head(CancellationToken cancellation)
    {
        for (int at; (at = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0;)
        {
            if (!await More(cancellation))
            {
                return null;
            }

            continue;
        }

        int length = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8);
        string[] lines = Encoding.Latin1.GetString(buffer, start, length).Split("\r\n");
        start += length + 4;
        string[] words = lines[0].Split(' ');
        return new(words[0], words[1], lines[1..].Select(line => line.Split(':', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim(), StringComparer.OrdinalIgnoreCase));
    }

    public async Task<string> Body(RequestHead head, CancellationToken cancellation)
    {
        int length = head.Headers.TryGetValue("Content-Length", out string? text) ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        while (end - start < length)
        {
            if (!await More(cancellation))
            {
                throw new IOException("the body ended early");
            }
        }

        string body = Encoding.UTF8.GetString(buffer, start, length);
        start += length;
        return body;
    }

    /// <summary>Reads on until the other side leaves.</summary>
    public async Task Drain(CancellationToken cancellation)
    {
        do
        {
            start = end = 0;
        }
        while (await More(cancellation));
    }

    private async Task<bool> More(CancellationToken cancellation)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        int read = await stream.ReadAsync(buffer.AsMemory(end), cancellation);
        end += read;
        return read > 0;
    }
}

internal sealed record RequestHead(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;
}
