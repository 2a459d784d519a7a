using System.Text;
using Harness.Channels.Email.Wires;
using Harness.Probes;

namespace Harness.Channels.Email.Imap;

/// <summary>One answer of an IMAP server: a line, with the strings of counted length that belong to it.</summary>
/// <param name="Tag">The tag of the command that it ends; <c>*</c> for what is said in between, <c>+</c> when it waits for more.</param>
/// <param name="Values">What it says.</param>
/// <param name="Line">Its first line as it stands, for people.</param>
internal sealed record ImapAnswer(string Tag, IReadOnlyList<ImapValue> Values, string Line)
{
    private const int LongestLine = 2 * 1024 * 1024, MostStrings = 2000;

    /// <summary>Whether its first word, or the second after a number, is this one.</summary>
    public bool Is(string word, int at = 0) => Values.Count > at && Values[at].Says(word);

    /// <summary>What stands behind a word in the square brackets of a status, such as the number of UIDVALIDITY; null when it is not there.</summary>
    public string? Coded(string word)
    {
        int at = Line.IndexOf('[' + word + ' ', StringComparison.OrdinalIgnoreCase), end = at < 0 ? -1 : Line.IndexOf(']', at);
        return end < 0 ? null : Line[(at + word.Length + 2)..end].Trim();
    }

    /// <summary>Reads one answer.</summary>
    /// <param name="wire">The connection.</param>
    /// <param name="most">The most bytes that its counted strings may have together.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="WireException">It is no answer, or too much.</exception>
    public static async ValueTask<ImapAnswer> Read(MailWire wire, int most, CancellationToken cancellation)
    {
        List<(byte[] Line, byte[]? Counted)> pieces = [];
        int room = most, lines = LongestLine;
        while (true)
        {
            byte[] line = await wire.Line(lines, cancellation);
            lines -= line.Length;
            if (ImapWords.Counted(line) is not { } count)
            {
                pieces.Add((line, null));
                break;
            }

            if (count > room || pieces.Count >= MostStrings || lines <= 0)
            {
                throw new WireException(SendCause.TooMuch, "an answer longer than it may be");
            }

            room -= count;
            pieces.Add((line[..line.AsSpan().LastIndexOf((byte)'{')], await wire.Bytes(count, cancellation)));
        }

        string first = Encoding.Latin1.GetString(pieces[0].Line);
        string tag = first.Split(' ', 2)[0];
        bool isStatus = first.Split(' ', 3) is [_, { } status, ..] && status.ToUpperInvariant() is "OK" or "NO" or "BAD" or "BYE" or "PREAUTH";
        return tag == "+" ? new(tag, [], first)
            : isStatus ? new(tag, [new(Encoding.Latin1.GetBytes(first.Split(' ', 3)[1]))], first)
            : new(tag, [.. new ImapWords(pieces).All().Skip(1)], first);
    }
}
