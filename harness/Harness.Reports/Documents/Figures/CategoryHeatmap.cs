using Harness.Charts;
using Harness.Findings;
using Harness.Readings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Figures;

/// <summary>Brand by category: how many of how many were answered. Cells this small carry counts, never percentages.</summary>
internal static class CategoryHeatmap
{
    public static HeatmapChart Of(Analysis analysis, Language l) => Of(analysis, analysis.Brands, brand => Sector(analysis, brand, l), new("Brand", "Marque"), l);

    /// <summary>The same by sector, where there are too many brands for one picture.</summary>
    public static HeatmapChart OfSectors(Analysis analysis, Language l) => Of(analysis, analysis.Sectors, _ => null, new("Sector", "Secteur"), l);

    private static HeatmapChart Of(Analysis analysis, IReadOnlyList<Stratum> groups, Func<Stratum, string?> heading, Words kind, Language l)
    {
        (Stratum Group, Outcomes[] Cells)[] rows = [.. groups.Select(group =>
            (group, analysis.Study.Complaints.Categories.Select(category => group.Outcomes.Where(slot => slot.Complaint.Category == category.Id)).ToArray()))];
        string title = rows.All(row => row.Cells.All(cell => cell.N < Floors.Figure))
            ? l.Pick($"{kind.En} by category: each cell holds too few messages for a percentage.", $"{kind.Fr} par catégorie : chaque case compte trop peu de messages pour un pourcentage.")
            : l.Pick($"{kind.En} by category: how many of the messages were answered.", $"{kind.Fr} par catégorie : combien de messages ont reçu une réponse.");
        string[] columns = [.. analysis.Categories.Select(category => category.Name(l))];
        return new(
            $"heatmap-{Wording.Key(l)}",
            title,
            l.Pick("Messages answered by a person, out of messages sent", "Messages ayant reçu la réponse d’une personne, sur messages envoyés"),
            $"{title} {string.Join(l.Pick("; ", " ; "), analysis.Categories.Select(category => $"{category.Name(l)} {category.Fraction(l)}"))}.",
            new(
                l.Pick($"Answered out of sent, by {kind.En.Lower()} and category", $"Réponses sur messages envoyés, par {kind.Fr.Lower()} et catégorie"),
                [kind.In(l), .. columns],
                [.. rows.Select(row => (IReadOnlyList<string>)[row.Group.Name(l), .. row.Cells.Select(cell => Fraction(cell, l))])]),
            columns,
            [.. rows.Select(row => new HeatmapRow(row.Group.Name(l), [.. row.Cells.Select((cell, i) => Cell(row.Group, columns[i], cell, l))], heading(row.Group)))],
            [new(0, Numerals.Share(0, l, 0)), new(0.5, Numerals.Share(0.5, l, 0)), new(1, Numerals.Share(1, l, 0))],
            l.Pick("Share answered", "Taux de réponse"));
    }

    public static string? Sector(Analysis analysis, Stratum brand, Language l) =>
        analysis.Study.Panel.Sectors.First(sector => sector.Id == analysis.Study.Panel.Brands.First(b => b.Id == brand.Id).Sector).Name.In(l);

    private static HeatmapCell Cell(Stratum brand, string category, Outcomes cell, Language l) => new(
        cell.N == 0 ? null : (double)cell.X / cell.N,
        cell.N == 0 ? "–" : $"{Numerals.Count(cell.X, l)}/{Numerals.Count(cell.N, l)}",
        $"{brand.Name(l)}, {category}{l.Pick(": ", " : ")}{Fraction(cell, l)}");

    private static string Fraction(Outcomes cell, Language l) =>
        Numerals.Count(cell.X, l) + l.Pick(" of ", " sur ") + Numerals.Count(cell.N, l);
}
