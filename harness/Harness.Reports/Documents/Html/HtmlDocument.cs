using System.Text;
using Harness.Documents.Cases;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>The report as a page in both languages.</summary>
internal static class HtmlDocument
{
    public static byte[] Render(Report report)
    {
        Dossiers? cases = report.EventsOf is { } events && !report.Edition.IsPublic ? Dossiers.Of(report, events) : null;
        return Encoding.UTF8.GetBytes(BilingualPage.Render(report.Language, report.Tool, report.Study.Title, language => Page(report, language, cases)));
    }

    /// <summary>What of a page its data alone give: all but what it says of texts, settings and what others published.</summary>
    public static Html FromData(Report report, Language l) => Html.Of($"""
        {VerdictSection.Render(report, l)}{PrintableSection.Render(report, l)}{ChannelSection.Render(report, l)}
        {ResultSections.Render(report, l)}{CommitmentSection.Render(report, l)}{QualitySection.Render(report, l)}
        {BrandSection.Render(report, l)}
        """);

    /// <summary>All that the page says in one language.</summary>
    /// <param name="report">The report.</param>
    /// <param name="l">The language.</param>
    /// <param name="cases">The dossiers of its cases; null where they are not told, as in public and on paper.</param>
    public static Html Page(Report report, Language l, Dossiers? cases = null) => Html.Of($"""
        <header>
        <p class="kind">{(report.Study.Panel.World is null ? l.Pick("Report", "Rapport") : l.Pick("Report on simulated brands", "Rapport sur des marques simulées"))}{(report.Edition.IsPublic ? l.Pick(", public version", ", version publique") : "")}</p>
        <h1>{report.Study.Title.In(l)}</h1>
        <p class="about">{report.Study.About.In(l)}</p>
        </header>
        {VerdictSection.Render(report, l)}{PrintableSection.Render(report, l)}{ChannelSection.Render(report, l)}
        {MethodSection.Render(report, l, isTold: cases is not null)}
        {ResultSections.Render(report, l)}{CommitmentSection.Render(report, l)}{QualitySection.Render(report, l)}
        {BrandSection.Render(report, l, cases)}{ReplySection.Render(report, l)}
        {PublishedSection.Render(report, l)}{ContextSection.Render(report, l)}
        {LimitsSection.Render(report, l)}{PublicationSection.Render(report, l)}{CorrectionSection.Render(report, l)}
        <footer><p>{report.Tool} · {l.Pick("seed", "graine")} {new Html(report.Plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))} · {l.Pick("root of the journal", "racine du journal")} <code>{report.Root}</code></p></footer>
        """);
}
