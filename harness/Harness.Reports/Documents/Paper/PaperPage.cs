using System.Globalization;
using System.Text;
using Harness.Charts;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Paper;

/// <summary>The page that is printed as a PDF: one language, light, with running titles and numbers of pages.</summary>
internal static class PaperPage
{
    private const string Screen = "Harness.Reports.Documents.Html.report.css", Own = "Harness.Reports.Documents.Paper.paper.css";
    private const int Shown = 12;

    public static string Render(Report report, Language l)
    {
        (string list, string page) = PaperContents.Of(PaperBody.Of(HtmlDocument.Page(report, l)), l);
        return Html.Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Wording.Key(l)}">
            <head>
            <meta charset="utf-8" />
            <meta name="generator" content="{report.Tool}" />
            <title>{report.Study.Title.In(l)}</title>
            <style>{new Html.Html(Palette.Css + Styles.Read(Screen) + Styles.Read(Own) + Running(report, l))}</style>
            </head>
            <body>
            {PaperCover.Render(report, l)}
            {new Html.Html(list)}
            <main>
            {new Html.Html(page)}
            </main>
            </body>
            </html>

            """).Markup.ReplaceLineEndings("\n");
    }

    private static string Running(Report report, Language l) => $$"""
        @page {
          @top-left { content: {{Quoted(report.Study.Title.In(l))}}; }
          @top-right { content: {{Quoted(WaveFacts.Dates(report, l))}}; }
          @bottom-left { content: {{Quoted($"{report.Tool.Split('+')[0]} · {l.Pick("root", "racine")} {report.Root[..Math.Min(Shown, report.Root.Length)]}")}}; }
          @bottom-right { content: counter(page) " / " counter(pages); }
        }
        @page :first { @top-left { content: none; } @top-right { content: none; } @bottom-left { content: none; } @bottom-right { content: none; } }

        """;

    /// <summary>A text as a string of a style sheet, in which nothing but letters and digits stands for itself.</summary>
    private static string Quoted(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            quoted.Append(Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\{rune.Value:x} "));
        }

        return quoted.Append('"').ToString();
    }
}
