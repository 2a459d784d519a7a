using System.Globalization;
using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Plans;

/// <summary>A plan as text: every contact by day, then what the sample will bear.</summary>
internal static class PlanText
{
    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static IEnumerable<string> Render(Plan plan, Prospect prospect, Language language)
    {
        DateTimeZone zone = plan.Study.Schedule.Zone;
        if (plan.WaveId != plan.Study.Id)
        {
            yield return $"{plan.WaveId}\n";
        }

        foreach (IGrouping<LocalDate, Slot> day in plan.Slots.GroupBy(slot => slot.At.InZone(zone).Date))
        {
            yield return $"{day.Key.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}  {zone.Id}\n";
            foreach (Slot slot in day)
            {
                string time = TimeOfDay.Format(slot.At.InZone(zone).TimeOfDay);
                yield return $"  {time}  {slot.Probe}  {slot.Brand.Name,-16} {slot.Persona.Id,-10} {slot.Complaint.Category,-10} {Wording.Key(slot.Address),-7} {slot.Text}\n";
            }
        }

        yield return "\n";
        foreach (Words sentence in ProspectSentences.Of(plan, prospect, Balance.Of(plan)))
        {
            yield return $"- {sentence.In(language)}\n";
        }
    }
}
