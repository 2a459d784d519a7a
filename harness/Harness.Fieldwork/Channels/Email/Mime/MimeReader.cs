using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Takes a message apart, as far as it can be: broken, cut or hostile bytes give fewer parts, never a failure.</summary>
internal sealed class MimeReader
{
    private const int Deepest = 20, MostParts = 1000, LongestBoundary = 200;

    private int parts;

    public static MimePart Read(ReadOnlyMemory<byte> message) => new MimeReader().Part(MailLines.Whole(message), "text/plain", 0);

    private MimePart Part(ReadOnlyMemory<byte> bytes, string usual, int depth)
    {
        parts++;
        Headers headers = HeaderReader.Read(bytes.Span, out int at);
        ReadOnlyMemory<byte> body = bytes[at..];
        HeaderValue type = HeaderValue.Parse(headers.First("Content-Type"));
        type = type.Value.Split('/') is [{ Length: > 0 }, { Length: > 0 }] ? type : type with { Value = usual };
        MimePart leaf = new(headers, type, body, []);
        bool isMultipart = type.Value.StartsWith("multipart/", StringComparison.Ordinal);
        return depth >= Deepest ? leaf
            : isMultipart ? Split(leaf, depth) is { Count: > 0 } found ? leaf with { Parts = found } : leaf with { Type = HeaderValue.None with { Value = "text/plain" } }
            : type.Value is "message/rfc822" or "message/global" && parts < MostParts ? leaf with { Parts = [Part(leaf.Content(), "text/plain", depth + 1)] }
            : leaf;
    }

    private List<MimePart> Split(MimePart whole, int depth)
    {
        string usual = whole.Type.Value == "multipart/digest" ? "message/rfc822" : "text/plain";
        List<MimePart> found = [];
        foreach (ReadOnlyMemory<byte> slice in Slices(whole.Body, whole.Type["boundary"]) is { Count: > 0 } plain ? plain : Slices(whole.Content(), whole.Type["boundary"]))
        {
            if (parts >= MostParts)
            {
                break;
            }

            found.Add(Part(slice, usual, depth + 1));
        }

        return found;
    }

    /// <summary>What lies between the boundaries; where none is named, the first line that could be one is.</summary>
    private static List<ReadOnlyMemory<byte>> Slices(ReadOnlyMemory<byte> body, string? boundary)
    {
        byte[]? mark = boundary is { Length: > 0 and <= LongestBoundary } ? Encoding.UTF8.GetBytes("--" + boundary.TrimEnd()) : null;
        List<ReadOnlyMemory<byte>> slices = [];
        int from = -1, at = 0;
        while (at < body.Length)
        {
            ReadOnlySpan<byte> line = MailLines.Next(body.Span[at..], out int length).TrimEnd(" \t\r"u8);
            mark ??= boundary is null && line.StartsWith("--"u8) && line.Length is > 4 and < LongestBoundary && !line.Contains((byte)' ') ? line.ToArray() : null;
            bool ends = mark is not null && line.Length == mark.Length + 2 && line.EndsWith("--"u8) && line.StartsWith(mark);
            if (ends || (mark is not null && line.SequenceEqual(mark)))
            {
                Add(slices, body, from, at);
                from = ends ? -1 : at + length;
                if (ends)
                {
                    return slices;
                }
            }

            at += length;
        }

        Add(slices, body, from, body.Length);
        return slices;
    }

    /// <summary>The line break before a boundary is a part of it.</summary>
    private static void Add(List<ReadOnlyMemory<byte>> slices, ReadOnlyMemory<byte> body, int from, int to)
    {
        if (from < 0 || slices.Count >= MostParts)
        {
            return;
        }

        ReadOnlySpan<byte> slice = body.Span[from..Math.Max(from, to)];
        int end = to == body.Length ? 0 : slice is [.., (byte)'\r', (byte)'\n'] ? 2 : slice is [.., (byte)'\n'] ? 1 : 0;
        slices.Add(body.Slice(from, slice.Length - end));
    }
}
