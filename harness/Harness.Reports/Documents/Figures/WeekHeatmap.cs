using Harness.Charts;
using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Day of the week by hour of sending, in the zone of the schedule: how many of how many were answered.</summary>
internal static class WeekHeatmap
{
    public static HeatmapChart Of(Analysis analysis, Language l)
    {
        WeekTable week = WeekTable.Of(analysis);
        (IReadOnlyList<IsoDayOfWeek> days, IReadOnlyList<IReadOnlyList<(int X, int N)>> cells) = (week.Days, week.Cells);
        string[] columns = [.. week.Hours.Select(hours => $"{hours}")];
        string title = cells.All(row => row.All(cell => cell.N < Floors.Figure))
            ? l.Pick("By day and hour of sending: each cell holds too few messages for a percentage.", "Par jour et heure d’envoi : chaque case compte trop peu de messages pour un pourcentage.")
            : l.Pick("By day and hour of sending: how many of the messages were answered.", "Par jour et heure d’envoi : combien de messages ont reçu une réponse.");
        return new(
            $"week-{Wording.Key(l)}",
            title,
            l.Pick($"Messages answered by a person, out of messages sent then; {analysis.Study.Schedule.Zone.Id}", $"Messages ayant reçu la réponse d’une personne, sur messages envoyés à ce moment ; {analysis.Study.Schedule.Zone.Id}"),
            $"{title} {string.Join(l.Pick("; ", " ; "), days.Zip(cells, (day, row) => $"{Name(day, l)} {Fraction((row.Sum(cell => cell.X), row.Sum(cell => cell.N)), l)}"))}.",
            new(
                l.Pick("Answered out of sent, by day and hour of sending", "Réponses sur messages envoyés, par jour et heure d’envoi"),
                [l.Pick("Day", "Jour"), .. columns],
                [.. days.Zip(cells, (day, row) => (IReadOnlyList<string>)[Name(day, l), .. row.Select(cell => Fraction(cell, l))])]),
            columns,
            [.. days.Zip(cells, (day, row) => new HeatmapRow(Name(day, l), [.. row.Zip(columns, (cell, hours) => Cell(cell, $"{Name(day, l)}, {hours}", l))], null))],
            [new(0, Numerals.Share(0, l, 0)), new(0.5, Numerals.Share(0.5, l, 0)), new(1, Numerals.Share(1, l, 0))],
            l.Pick("Share answered", "Taux de réponse"));
    }

    private static HeatmapCell Cell((int X, int N) cell, string when, Language l) => new(
        cell.N == 0 ? null : (double)cell.X / cell.N,
        cell.N == 0 ? "–" : $"{Numerals.Count(cell.X, l)}/{Numerals.Count(cell.N, l)}",
        $"{when}{l.Pick(": ", " : ")}{Fraction(cell, l)}");

    private static string Fraction((int X, int N) cell, Language l) => Numerals.Count(cell.X, l) + l.Pick(" of ", " sur ") + Numerals.Count(cell.N, l);

    private static string Name(IsoDayOfWeek day, Language l) => day switch
    {
        IsoDayOfWeek.Monday => l.Pick("Monday", "lundi"),
        IsoDayOfWeek.Tuesday => l.Pick("Tuesday", "mardi"),
        IsoDayOfWeek.Wednesday => l.Pick("Wednesday", "mercredi"),
        IsoDayOfWeek.Thursday => l.Pick("Thursday", "jeudi"),
        IsoDayOfWeek.Friday => l.Pick("Friday", "vendredi"),
        IsoDayOfWeek.Saturday => l.Pick("Saturday", "samedi"),
        _ => l.Pick("Sunday", "dimanche"),
    };
}
