using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>The first thing a reader sees: what the messages can and cannot say.</summary>
internal static class VerdictSection
{
    public static Html Render(Report report, Language l)
    {
        int sent = report.Analysis.Sent;
        string n = Numerals.Count(sent, l);
        return Html.Of($"""
            <section class="verdict">
            <h2>{(sent > 1 ? l.Pick($"What these {n} messages can and cannot say", $"Ce que ces {n} messages peuvent dire, et ne peuvent pas dire") : l.Pick("What can and cannot be said", "Ce qui peut être dit, et ce qui ne peut pas l’être"))}</h2>
            <div class="sides">
            <div class="can"><h3>{l.Pick("They can say", "Ils peuvent dire")}</h3>{Items(report, Says.Can, l)}</div>
            <div class="cannot"><h3>{l.Pick("They cannot say", "Ils ne peuvent pas dire")}</h3>{Items(report, Says.Cannot, l)}</div>
            </div>
            </section>
            """);
    }

    private static Html Items(Report report, Says says, Language l)
    {
        Html[] items = [.. report.Findings.Where(finding => finding.Says == says).Select(finding => Html.Of($"<li>{finding.Sentence.In(l)}</li>\n"))];
        return items.Length == 0 ? Html.Of($"<p>{l.Pick("Nothing.", "Rien.")}</p>") : Html.Of($"<ul>{items}</ul>");
    }
}
