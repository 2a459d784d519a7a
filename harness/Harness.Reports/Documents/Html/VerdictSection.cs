using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>The first thing a reader sees: what the messages can and cannot say.</summary>
internal static class VerdictSection
{
    public static Html Render(Report report, Language l)
    {
        string n = Numerals.Count(report.Analysis.Sent, l);
        return Html.Of($"""
            <section class="verdict">
            <h2>{l.Pick($"What these {n} messages can and cannot say", $"Ce que ces {n} messages peuvent dire, et ne peuvent pas dire")}</h2>
            <div class="sides">
            <div class="can"><h3>{l.Pick("They can say", "Ils peuvent dire")}</h3><ul>{Items(report, Says.Can, l)}</ul></div>
            <div class="cannot"><h3>{l.Pick("They cannot say", "Ils ne peuvent pas dire")}</h3><ul>{Items(report, Says.Cannot, l)}</ul></div>
            </div>
            </section>
            """);
    }

    private static IEnumerable<Html> Items(Report report, Says says, Language l) =>
        report.Findings.Where(finding => finding.Says == says).Select(finding => Html.Of($"<li>{finding.Sentence.In(l)}</li>\n"));
}
