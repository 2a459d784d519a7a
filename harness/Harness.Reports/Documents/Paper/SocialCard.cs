using Harness.Charts;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Paper;

/// <summary>The page of a card that is shared: read at a glance, and still when it is as small as a thumb.</summary>
internal static class SocialCard
{
    private const string Own = "Harness.Reports.Documents.Paper.social.css";

    public static string Render(Report report, Language l)
    {
        Finding? first = report.Findings is [Finding found, ..] ? found : null;
        Stratum all = report.Analysis.Overall;
        return Html.Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Wording.Key(l)}">
            <head>
            <meta charset="utf-8" />
            <meta name="generator" content="{report.Tool}" />
            <title>{report.Study.Title.In(l)}</title>
            <style>{new Html.Html(Palette.Css + Styles.Read(Own))}</style>
            </head>
            <body>
            <p class="maker"><strong>Harness</strong> · {WaveFacts.Kind(report, l)}</p>
            <h1>{report.Study.Title.In(l)}</h1>
            <div class="share">
            {(all.Published ? Html.Html.Of($"<p class=\"value\">{all.Share(l)}</p>\n") : Html.Html.Nothing)}{(first is null ? Html.Html.Nothing : Html.Html.Of($"<p class=\"finding\">{first.Sentence.In(l)}</p>\n"))}</div>
            {(all.Published ? new Html.Html(ShareStrip.Render(report.Analysis, l)) : Html.Html.Nothing)}
            <p class="wave">{WaveFacts.Panel(report, l)} · {WaveFacts.Dates(report, l)}{(all.Published ? Html.Html.Of($"<span>○ {l.Pick("one brand", "une marque")}</span>") : Html.Html.Nothing)}</p>
            </body>
            </html>

            """).Markup.ReplaceLineEndings("\n");
    }
}
