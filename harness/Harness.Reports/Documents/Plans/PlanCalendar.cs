using System.Text;
using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using NodaTime.Text;

namespace Harness.Documents.Plans;

/// <summary>A plan as iCalendar (RFC 5545): one event a contact, which takes no time; no stamp of now, so that the same plan is the same file.</summary>
internal static class PlanCalendar
{
    private const int MostOctets = 75;
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static IEnumerable<string> Render(Plan plan, Language language) =>
        plan.Slots.Select(slot => Event(slot, plan, language))
            .Prepend(Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Harness//plan//EN", "X-WR-CALNAME:" + Escaped(plan.Study.Title.In(language) + (plan.WaveId == plan.Study.Id ? string.Empty : $" – {plan.WaveId}"))))
            .Append(Lines("END:VCALENDAR"));

    private static string Event(Slot slot, Plan plan, Language language) => Lines(
        "BEGIN:VEVENT",
        $"UID:{slot.Probe}.{plan.Seed}@{plan.WaveId}.harness.example",
        "DTSTAMP:" + Utc.Format(slot.At),
        "DTSTART:" + Utc.Format(slot.At),
        "SUMMARY:" + Escaped($"{slot.Brand.Name} – {slot.Complaint.Category} – {slot.Persona.Id}"),
        "DESCRIPTION:" + Escaped($"{slot.Probe}, {slot.Account.Channel} {slot.Account.Handle}, {Wording.Of(slot.Address).In(language)}\n{slot.Text}"),
        "TRANSP:TRANSPARENT",
        "END:VEVENT");

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Lines(params ReadOnlySpan<string> lines)
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
