using System.Buffers;
using System.Text;

namespace Harness.Browser;

/// <summary>Reads lines of UTF-8 that may be long, within reason.</summary>
internal sealed class BoundedLines(Stream source, int most)
{
    private readonly byte[] part = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> line = new();
    private int at, end;

    /// <summary>The next line without its end; null when there is none, or it is too long.</summary>
    public async ValueTask<string?> Next(CancellationToken cancellation)
    {
        line.ResetWrittenCount();
        while (line.WrittenCount <= most)
        {
            if (at == end)
            {
                (at, end) = (0, await source.ReadAsync(part, cancellation));
            }

            int here = part.AsSpan(at, end - at).IndexOf((byte)'\n');
            if (here >= 0)
            {
                line.Write(part.AsSpan(at, here));
                at += here + 1;
                return Encoding.UTF8.GetString(line.WrittenSpan);
            }

            if (end == 0)
            {
                return null;
            }

            line.Write(part.AsSpan(at, end - at));
            at = end;
        }

        return null;
    }
}
