using Harness.Findings;
using Harness.Publishing;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What was corrected since the first version, the newest first, with the figures that changed; only where something was.</summary>
internal static class CorrectionSection
{
    public static Html Render(Report report, Language l) => report.Edition.Corrections.Count == 0 ? Html.Nothing : Html.Of($"""

        <section class="corrections method">
        <h2>{l.Pick("Corrections", "Corrections")}</h2>
        <dl>
        {report.Edition.Corrections.Select(issued => Html.Of($"<dt>{l.Pick($"Version {Numerals.Count(issued.Version, l)}, {Numerals.Date(issued.On, l)}", $"Version {Numerals.Count(issued.Version, l)}, {Numerals.Date(issued.On, l)}")}</dt><dd>{issued.What}{Changes(issued, l)}</dd>\n"))}</dl>
        </section>
        """);

    private static Html Changes(Issued issued, Language l) => issued.Changes.Count == 0
        ? Html.Of($"<p>{l.Pick("No figure changed.", "Aucun chiffre n’a changé.")}</p>")
        : Html.Of($"<ul>{issued.Changes.Select(change => Html.Of($"<li><code>{change.Figure}</code>{l.Pick(": ", " : ")}{change.Before ?? "–"} → {change.After ?? "–"}</li>\n"))}</ul>");
}
