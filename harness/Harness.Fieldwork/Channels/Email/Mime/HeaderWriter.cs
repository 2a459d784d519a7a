using System.Globalization;
using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>Writes a header: folded, in ASCII where that can be, and with nothing in a value that could end its field.</summary>
internal sealed class HeaderWriter
{
    private const int Widest = 76, WidestWord = 60, WidestSegment = 50;

    private readonly StringBuilder header = new();

    /// <summary>A field that people read.</summary>
    public void Words(string name, string value) => Parts(name, Bare(value));

    /// <summary>A field of parts that are written as they are, broken between them where need be.</summary>
    public void Parts(string name, params IEnumerable<string> parts)
    {
        header.Append(name).Append(':');
        int width = name.Length + 1;
        foreach (string part in parts.Select(Line))
        {
            bool breaks = width + part.Length + 1 > Widest && width > name.Length + 1;
            header.Append(breaks ? "\r\n " : " ").Append(part);
            width = (breaks ? 0 : width) + part.Length + 1;
        }

        header.Append("\r\n");
    }

    public void Address(string name, MailAddress address) =>
        Parts(name, address.Name.Length == 0 ? [address.Address] : [.. Phrase(address.Name), $"<{address.Address}>"]);

    /// <summary>The parameter of a name and a value, in as many segments as it takes (RFC 2231).</summary>
    public static IEnumerable<string> Parameter(string name, string value)
    {
        string line = Line(value);
        if (IsPlain(line) && line.Length <= WidestSegment)
        {
            return [$"{name}=\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""];
        }

        string[] segments = [.. Chunks(line, rune => Escaped(rune, "%"), WidestSegment)];
        return segments.Select((segment, n) => string.Create(
            CultureInfo.InvariantCulture, $"{name}*{(segments.Length > 1 ? $"{n}*" : "")}={(n == 0 ? "utf-8''" : "")}{segment}{(n + 1 < segments.Length ? ";" : "")}"));
    }

    public override string ToString() => header.ToString();

    /// <summary>Words as they are, or encoded where they are not plain (RFC 2047).</summary>
    private static IEnumerable<string> Bare(string text) =>
        Line(text) is var line && IsPlain(line) && line.Split(' ').All(word => word.Length < 200) ? line.Split(' ') : Encoded(line);

    private static IEnumerable<string> Phrase(string name) =>
        IsPlain(name) ? [$"\"{Line(name).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""] : Encoded(Line(name));

    private static IEnumerable<string> Encoded(string text) =>
        Chunks(text, rune => rune.Value == ' ' ? "_" : rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '!' or '*' or '+' or '-' or '/') ? rune.ToString() : Escaped(rune, "="), WidestWord)
            .Select(chunk => $"=?utf-8?Q?{chunk}?=");

    private static IEnumerable<string> Chunks(string text, Func<Rune, string> write, int widest)
    {
        StringBuilder chunk = new();
        foreach (string written in text.EnumerateRunes().Select(write))
        {
            if (chunk.Length + written.Length > widest)
            {
                yield return chunk.ToString();
                chunk.Clear();
            }

            chunk.Append(written);
        }

        yield return chunk.ToString();
    }

    private static string Escaped(Rune rune, string mark) =>
        mark == "%" && rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '.' or '-' or '_')
            ? rune.ToString()
            : string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(sign => mark + sign.ToString("X2", CultureInfo.InvariantCulture)));

    private static bool IsPlain(string text) => Ascii.IsValid(text) && !text.Contains("=?", StringComparison.Ordinal);

    private static string Line(string text) => string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign)).Trim();
}
