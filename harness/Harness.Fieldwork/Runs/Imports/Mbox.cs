namespace Harness.Runs.Imports;

/// <summary>A file of many messages, each after a line that begins with <c>From</c> and a blank (RFC 4155); such lines within a message have a <c>&gt;</c> before them.</summary>
internal static class Mbox
{
    private static ReadOnlySpan<byte> From => "From "u8;

    /// <summary>Whether a file begins as one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(From);

    /// <summary>The messages, without the lines that divide them.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> file)
    {
        List<ReadOnlyMemory<byte>> messages = [];
        List<byte>? open = null;
        bool isBlank = true;
        for (int at = 0; at < file.Length;)
        {
            int end = file.Span[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? file.Span[at..] : file.Span.Slice(at, end + 1);
            at += line.Length;
            if (isBlank && line.StartsWith(From) && line.Contains((byte)':'))
            {
                Close(messages, open);
                open = [];
            }
            else
            {
                open?.AddRange(IsGuarded(line) ? line[1..] : line);
            }

            isBlank = line.TrimEnd("\r\n"u8).IsEmpty;
        }

        Close(messages, open);
        return messages;
    }

    /// <summary>The blank line before the next message belongs to none.</summary>
    private static void Close(List<ReadOnlyMemory<byte>> messages, List<byte>? open)
    {
        if (open is { Count: > 0 })
        {
            byte[] bytes = [.. open];
            messages.Add(bytes.AsMemory(0, bytes.AsSpan().EndsWith("\r\n\r\n"u8) ? bytes.Length - 2 : bytes.AsSpan().EndsWith("\n\n"u8) ? bytes.Length - 1 : bytes.Length));
        }
    }

    private static bool IsGuarded(ReadOnlySpan<byte> line) => line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith(From);
}
