using Harness.Publishing;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>The rules of publication and what they say: what is still to be done, or how it was checked.</summary>
internal static class PublicationSection
{
    public static Html Render(Report report, Language l) => report.Edition.Checks.Count == 0 ? Html.Nothing : Html.Of($"""

        <section class="publication method">
        <h2>{(report.Edition.IsPublic ? l.Pick("Checked before publication", "Vérifié avant publication") : l.Pick("Before this is published", "Avant que ceci ne soit publié"))}</h2>
        <dl>
        {report.Edition.Checks.Select(check => Html.Of($"<dt>{check.Rule.In(l)}</dt><dd><strong>{Word(check.Verdict).In(l)}.</strong> {check.Says.In(l)}</dd>\n"))}</dl>
        </section>
        """);

    public static Words Word(PublicVerdict verdict) => verdict switch
    {
        PublicVerdict.Ok => new("Yes", "Oui"),
        PublicVerdict.Labelled => new("Yes, with this remark", "Oui, avec cette remarque"),
        PublicVerdict.Overridden => new("Overridden", "Levé"),
        PublicVerdict.Refused => new("No", "Non"),
    };
}
