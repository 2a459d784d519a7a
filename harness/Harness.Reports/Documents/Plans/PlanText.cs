using System.Globalization;
using System.Text;
using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Plans;

/// <summary>A plan as text: every contact by day, then what the sample will bear.</summary>
internal static class PlanText
{
    public static string Render(Plan plan, Prospect prospect, Language language)
    {
        StringBuilder text = new();
        DateTimeZone zone = plan.Study.Schedule.Zone;
        if (plan.WaveId != plan.Study.Id)
        {
            text.Append(plan.WaveId).Append('\n');
        }

        foreach (IGrouping<LocalDate, Slot> day in plan.Slots.GroupBy(slot => slot.At.InZone(zone).Date))
        {
            text.Append(day.Key.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)).Append("  ").Append(zone.Id).Append('\n');
            foreach (Slot slot in day)
            {
                string time = slot.At.InZone(zone).TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
                text.Append(CultureInfo.InvariantCulture, $"  {time}  {slot.Probe}  {slot.Brand.Name,-16} {slot.Persona.Id,-10} {slot.Complaint.Category,-10} {Wording.Key(slot.Address),-7} {slot.Text}\n");
            }
        }

        text.Append('\n');
        foreach (Words sentence in ProspectSentences.Of(plan, prospect, Balance.Of(plan)))
        {
            text.Append("- ").Append(sentence.In(language)).Append('\n');
        }

        return text.ToString();
    }
}
