using System.Buffers;
using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>The words in which headers hide what is not ASCII (RFC 2047). What only looks like one stands for itself.</summary>
internal static class EncodedWords
{
    private const int LongestName = 60, LongestWord = 4000;

    private static readonly SearchValues<char> NoName = SearchValues.Create(" \t=\"<>");

    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder said = new();
        List<byte> held = [];
        string charset = "";
        int from = 0;
        for (int at = text.IndexOf("=?", StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf("=?", at, StringComparison.Ordinal) : -1)
        {
            if (Word(text, at) is not { } word)
            {
                at += 2;
                continue;
            }

            bool joins = held.Count > 0 && string.IsNullOrWhiteSpace(text[from..at]);
            if (!joins || !string.Equals(charset, word.Charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush(said, held, charset);
                said.Append(joins ? "" : text[from..at]);
            }

            charset = word.Charset;
            held.AddRange(word.Bytes);
            from = at = word.End;
        }

        Flush(said, held, charset);
        return said.Append(text, from, text.Length - from).ToString();
    }

    private static void Flush(StringBuilder said, List<byte> held, string charset)
    {
        said.Append(held.Count == 0 ? "" : Charsets.Decode(held.ToArray(), charset));
        held.Clear();
    }

    private static (string Charset, byte[] Bytes, int End)? Word(string text, int at)
    {
        int name = at + 2, mark = text.IndexOf('?', name, Math.Min(LongestName, text.Length - name));
        if (mark < 0 || mark == name || mark + 2 >= text.Length || text[mark + 2] != '?' || text.AsSpan(name, mark - name).ContainsAny(NoName))
        {
            return null;
        }

        int first = mark + 3, end = text.IndexOf("?=", first, Math.Min(LongestWord, text.Length - first), StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        byte[] inside = Encoding.UTF8.GetBytes(text[first..end]);
        byte[]? bytes = text[mark + 1] switch
        {
            'b' or 'B' => Base64Bytes.Decode(inside),
            'q' or 'Q' => Escapes.Decode(Array.ConvertAll(inside, sign => sign == '_' ? (byte)' ' : sign), '='),
            _ => null,
        };
        return bytes is null ? null : (text[name..mark].Split('*')[0], bytes, end + 2);
    }
}
