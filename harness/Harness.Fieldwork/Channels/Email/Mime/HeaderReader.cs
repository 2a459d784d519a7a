using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Reads a header. A line that is no field ends it, as if the empty line before the body had been lost: nothing is dropped.</summary>
internal static class HeaderReader
{
    private const int MostFields = 2000, LongestValue = 64 * 1024;

    /// <param name="bytes">The header and what follows it.</param>
    /// <param name="body">Where what follows begins.</param>
    public static Headers Read(ReadOnlySpan<byte> bytes, out int body)
    {
        List<HeaderField> fields = [];
        List<byte> value = [];
        string? name = null;
        for (body = 0; body < bytes.Length;)
        {
            ReadOnlySpan<byte> line = MailLines.Next(bytes[body..], out int length);
            bool folded = line is [(byte)' ' or (byte)'\t', ..] && name is not null;
            int colon = folded || line.IsEmpty ? -1 : line.IndexOf((byte)':');
            bool isField = colon > 0 && IsName(line[..colon].TrimEnd(" \t"u8));
            bool isEnvelope = body == 0 && !isField && (line.StartsWith("From "u8) || line.StartsWith(">From "u8));
            if (!folded && !isField && !isEnvelope)
            {
                body += line.TrimEnd(" \t"u8).IsEmpty ? length : 0;
                break;
            }

            body += length;
            if (folded)
            {
                value.AddRange(value.Count < LongestValue ? line : []);
            }
            else if (isField)
            {
                Add(fields, name, value);
                name = Encoding.ASCII.GetString(line[..colon].TrimEnd(" \t"u8));
                value.AddRange(line[(colon + 1)..]);
            }
        }

        Add(fields, name, value);
        return new(fields);
    }

    private static void Add(List<HeaderField> fields, string? name, List<byte> value)
    {
        if (name is not null && fields.Count < MostFields)
        {
            fields.Add(new(name, Charsets.Decode(value.ToArray().AsSpan(0, Math.Min(value.Count, LongestValue)), null).Trim(' ', '\t', '\r')));
        }

        value.Clear();
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (byte sign in name)
        {
            if (sign is <= 32 or >= 127)
            {
                return false;
            }
        }

        return !name.IsEmpty;
    }
}
