using System.Globalization;
using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Imap;

/// <summary>The values in the pieces of an answer.</summary>
internal sealed class ImapWords(IReadOnlyList<(byte[] Line, byte[]? Counted)> pieces)
{
    private const int Deepest = 30, Most = 300_000, LongestCount = 10;

    private int piece, at, found;

    /// <summary>The count at the end of a line, after which so many bytes follow; null when none does.</summary>
    public static int? Counted(ReadOnlySpan<byte> line)
    {
        int open = line.LastIndexOf((byte)'{');
        if (open < 0 || line[^1] != '}' || line.Length - open > LongestCount + 3)
        {
            return null;
        }

        string digits = Encoding.Latin1.GetString(line[(open + 1)..^1]).TrimEnd('+');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count
            : digits.Length > 0 && digits.All(char.IsAsciiDigit) ? throw new WireException(SendCause.TooMuch, "a string longer than it may be")
            : null;
    }

    public IReadOnlyList<ImapValue> All() => Until(end: false, 0);

    private List<ImapValue> Until(bool end, int depth)
    {
        List<ImapValue> values = [];
        while (Peek() is { } sign)
        {
            if (sign == ')' && end)
            {
                at++;
                return values;
            }

            if (++found > Most || depth > Deepest)
            {
                throw new WireException(SendCause.TooMuch, "an answer of more values than it may have");
            }

            if (sign is (byte)' ' or (byte)')')
            {
                at++;
                found--;
            }
            else
            {
                values.Add(Value(sign, depth));
            }
        }

        return values;
    }

    private ImapValue Value(byte sign, int depth)
    {
        if (at >= pieces[piece].Line.Length)
        {
            at = 0;
            return new(pieces[piece++].Counted);
        }

        if (sign == '(')
        {
            at++;
            return new(default, Until(end: true, depth + 1));
        }

        return sign == '"' ? Quoted() : Atom();
    }

    private ImapValue Quoted()
    {
        List<byte> said = [];
        byte[] line = pieces[piece].Line;
        for (at++; at < line.Length && line[at] != '"'; at++)
        {
            at += line[at] == '\\' && at + 1 < line.Length ? 1 : 0;
            said.Add(line[at]);
        }

        at = Math.Min(at + 1, line.Length);
        return new(said.ToArray());
    }

    /// <summary>Up to a space or a parenthesis, but with square brackets and all that is in them.</summary>
    private ImapValue Atom()
    {
        byte[] line = pieces[piece].Line;
        int from = at;
        for (int brackets = 0; at < line.Length && (brackets > 0 || line[at] is not ((byte)' ' or (byte)'(' or (byte)')')); at++)
        {
            brackets += line[at] == '[' ? 1 : line[at] == ']' && brackets > 0 ? -1 : 0;
        }

        ReadOnlyMemory<byte> said = line.AsMemory(from, at - from);
        return new(said, IsNil: said.Length == 3 && Encoding.Latin1.GetString(said.Span).Equals("NIL", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The next sign; an opening brace where a counted string comes, and null at the end.</summary>
    private byte? Peek() => piece >= pieces.Count ? null : at < pieces[piece].Line.Length ? pieces[piece].Line[at] : pieces[piece].Counted is not null ? (byte)'{' : null;
}
