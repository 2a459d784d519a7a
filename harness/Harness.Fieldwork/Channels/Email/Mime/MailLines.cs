namespace Harness.Channels.Email.Mime;

/// <summary>The lines of a message, whichever way they end.</summary>
internal static class MailLines
{
    /// <summary>The first line, without its end.</summary>
    /// <param name="bytes">The lines.</param>
    /// <param name="length">How many bytes it takes with its end.</param>
    public static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> bytes, out int length)
    {
        int feed = bytes.IndexOf((byte)'\n');
        length = feed < 0 ? bytes.Length : feed + 1;
        ReadOnlySpan<byte> line = bytes[..(feed < 0 ? length : feed)];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    /// <summary>Bytes without a single line feed, as old programs wrote them: their carriage returns are taken for line feeds.</summary>
    public static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.Contains((byte)'\n') || !bytes.Span.Contains((byte)'\r') ? bytes : Array.ConvertAll(bytes.ToArray(), sign => sign == '\r' ? (byte)'\n' : sign);
}
