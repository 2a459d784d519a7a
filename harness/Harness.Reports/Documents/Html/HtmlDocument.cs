using System.Security.Cryptography;
using System.Text;
using Harness.Charts;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>
/// The report as one self-contained page in both languages: no script, nothing fetched, complete as it stands. The language switch is
/// two radio buttons and a style rule. The markup is XML too, so that any reader can check it.
/// </summary>
internal static class HtmlDocument
{
    public static byte[] Render(Report report)
    {
        string style = Style();
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Language[] languages = [report.Language, .. Enum.GetValues<Language>().Where(language => language != report.Language)];
        Html page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Wording.Key(report.Language)}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{new Html(hash)}'; img-src data:; base-uri 'none'; form-action 'none'" />
            <meta name="color-scheme" content="light dark" />
            <meta name="generator" content="{report.Tool}" />
            <title>{report.Study.Title.In(report.Language)}</title>
            <style>{new Html(style)}</style>
            </head>
            <body>
            <main>
            {languages.Select(language => Switch(language, language == report.Language))}
            {languages.Select(language => Page(report, language))}
            </main>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(page.Markup.ReplaceLineEndings("\n"));
    }

    private static Html Switch(Language language, bool first) => Html.Of($"""
        <input class="switch" type="radio" name="language" id="show-{Wording.Key(language)}"{(first ? new Html(" checked=\"checked\"") : Html.Nothing)} /><label class="switch" for="show-{Wording.Key(language)}" lang="{Wording.Key(language)}">{language.Pick("English", "Français")}</label>
        """);

    private static Html Page(Report report, Language l) => Html.Of($"""
        <article class="in-{Wording.Key(l)}" lang="{Wording.Key(l)}">
        <header>
        <p class="kind">{(report.Study.Panel.World is null ? l.Pick("Report", "Rapport") : l.Pick("Report on simulated brands", "Rapport sur des marques simulées"))}</p>
        <h1>{report.Study.Title.In(l)}</h1>
        <p class="about">{report.Study.About.In(l)}</p>
        </header>
        {VerdictSection.Render(report, l)}
        {MethodSection.Render(report, l)}
        {ResultSections.Render(report, l)}
        {PublishedSection.Render(report, l)}
        {LimitsSection.Render(report, l)}
        <footer><p>{report.Tool} · {l.Pick("seed", "graine")} {new Html(report.Plan.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))} · {l.Pick("root of the journal", "racine du journal")} <code>{report.Root}</code></p></footer>
        </article>

        """);

    private static string Style()
    {
        using Stream source = typeof(HtmlDocument).Assembly.GetManifestResourceStream("Harness.Reports.Documents.Html.report.css")!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return (Palette.Css + reader.ReadToEnd()).ReplaceLineEndings("\n");
    }
}
