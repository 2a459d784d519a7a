using Harness.Charts;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>The cases of one brand, a row each: what was asked when, and what came of it.</summary>
internal static class CaseTable
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    public static DataTable Of(Report report, Stratum brand, Language l)
    {
        DateTimeZone zone = report.Study.Schedule.Zone;
        Outcomes outcomes = brand.Outcomes;
        return new(
            l.Pick($"Every case of {brand.Name(l)}; times of {zone.Id}", $"Chaque cas de {brand.Name(l)} ; heures du fuseau {zone.Id}"),
            [l.Pick("Case", "Cas"), l.Pick("Sent", "Envoyé"), l.Pick("Channel", "Canal"), l.Pick("Category", "Catégorie"), l.Pick("Address", "Adresse"), l.Pick("What came of it", "Ce qu’il en est advenu")],
            [.. Enumerable.Range(0, outcomes.N).Select(i => (IReadOnlyList<string>)
            [
                outcomes.Slots[i].Probe,
                Minute.Format(outcomes.Probes[i].Sent!.Value.InZone(zone).LocalDateTime),
                Wording.Channel(outcomes.Slots[i].Account.Channel).In(l),
                Category(report.Study, outcomes.Slots[i]).In(l),
                Wording.Of(outcomes.Slots[i].Address).In(l),
                Came(outcomes.Probes[i], outcomes.Answered[i], outcomes.Milliseconds[i], l),
            ])]);
    }

    private static Words Category(Study study, Slot slot) => study.Complaints.Categories.First(category => category.Id == slot.Complaint.Category).Name;

    private static string Came(Probe probe, bool answered, long milliseconds, Language l)
    {
        string came = answered ? l.Pick($"answered after {Numerals.Time(milliseconds / 1000.0, l)}", $"réponse après {Numerals.Time(milliseconds / 1000.0, l)}")
            : probe.Human is not null ? l.Pick("answered after the window", "réponse après la fenêtre")
            : probe.Acknowledged is not null ? l.Pick("acknowledged by a machine only", "accusé de réception automatique seulement")
            : probe.Closed is not null ? l.Pick("no reply", "sans réponse")
            : l.Pick("no reply so far", "sans réponse pour l’instant");
        return probe.Gone is null ? came : came + l.Pick("; our message was removed", " ; notre message a été supprimé");
    }
}
