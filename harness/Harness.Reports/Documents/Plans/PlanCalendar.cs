using Harness.Findings;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Documents.Plans;

/// <summary>A plan as iCalendar (RFC 5545): one event a contact, which takes no time; no stamp of now, so that the same plan is the same file.</summary>
internal static class PlanCalendar
{
    public static IEnumerable<string> Render(Plan plan, Language language) =>
        plan.Slots.Select(slot => Event(slot, plan, language))
            .Prepend(CalendarText.Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Harness//plan//EN", "X-WR-CALNAME:" + CalendarText.Escaped(plan.Study.Title.In(language) + (plan.WaveId == plan.Study.Id ? string.Empty : $" – {plan.WaveId}"))))
            .Append(CalendarText.Lines("END:VCALENDAR"));

    private static string Event(Slot slot, Plan plan, Language language) => CalendarText.Lines(
        "BEGIN:VEVENT",
        $"UID:{slot.Probe}.{plan.Seed}@{plan.WaveId}.harness.example",
        "DTSTAMP:" + CalendarText.Stamp(slot.At),
        "DTSTART:" + CalendarText.Stamp(slot.At),
        "SUMMARY:" + CalendarText.Escaped($"{slot.Brand.Name} – {slot.Complaint.Category} – {slot.Persona.Id}"),
        "DESCRIPTION:" + CalendarText.Escaped($"{slot.Probe}, {slot.Account.Channel} {slot.Account.Handle}, {Wording.Of(slot.Address).In(language)}\n{slot.Text}"),
        "TRANSP:TRANSPARENT",
        "END:VEVENT");
}
