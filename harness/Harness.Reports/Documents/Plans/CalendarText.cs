using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Plans;

/// <summary>Lines of iCalendar (RFC 5545).</summary>
internal static class CalendarText
{
    private const int MostOctets = 75;
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static string Stamp(Instant instant) => Utc.Format(instant);

    public static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    public static string Lines(params ReadOnlySpan<string> lines)
    {
        StringBuilder text = new();
        foreach (string line in lines)
        {
            Line(text, line);
        }

        return text.ToString();
    }

    /// <summary>A line in pieces of at most 75 octets, none of which cuts a letter; those after the first begin with a blank.</summary>
    private static void Line(StringBuilder text, string line)
    {
        int octets = 0;
        foreach (Rune letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(letter);
            octets += letter.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
