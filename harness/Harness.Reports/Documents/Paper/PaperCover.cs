using Harness.Documents.Html;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Paper;

/// <summary>The first page of a report on paper.</summary>
internal static class PaperCover
{
    public static Html.Html Render(Report report, Language l) => Html.Html.Of($"""
        <header class="cover">
        <p class="maker">Harness</p>
        <p class="kind">{WaveFacts.Kind(report, l)}</p>
        <h1>{report.Study.Title.In(l)}</h1>
        <p class="about">{report.Study.About.In(l)}</p>
        {report.Findings.Take(1).Select(finding => Html.Html.Of($"<p class=\"first\">{finding.Sentence.In(l)}</p>\n"))}<dl>
        {Item(l.Pick("Wave", "Vague"), WaveFacts.Wave(report))}{Item(l.Pick("Fieldwork", "Terrain"), WaveFacts.Dates(report, l))}{Item(l.Pick("Panel", "Panel"), WaveFacts.Panel(report, l))}{Item(l.Pick("Messages", "Messages"), WaveFacts.Messages(report, l))}{Item(l.Pick("Seed", "Graine"), WaveFacts.Seed(report))}{Item(l.Pick("Root of the journal", "Racine du journal"), report.Root)}{Item(l.Pick("Made with", "Produit avec"), report.Tool)}</dl>
        </header>
        """);

    private static Html.Html Item(string term, string text) => Html.Html.Of($"<dt>{term}</dt><dd>{text}</dd>\n");
}
