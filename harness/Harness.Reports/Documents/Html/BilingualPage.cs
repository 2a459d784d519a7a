using System.Security.Cryptography;
using System.Text;
using Harness.Charts;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>
/// One self-contained page in both languages: no script, nothing fetched, complete as it stands. The language switch is two radio buttons
/// and a style rule. The markup is XML too, so that any reader can check it.
/// </summary>
internal static class BilingualPage
{
    public static string Render(Language first, string generator, Words title, Func<Language, Html> article)
    {
        string style = Style();
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Language[] languages = [first, .. Enum.GetValues<Language>().Where(language => language != first)];
        Html page = Html.Of($"""
            <!DOCTYPE html>
            <html lang="{Wording.Key(first)}">
            <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{new Html(hash)}'; img-src data:; base-uri 'none'; form-action 'none'" />
            <meta name="color-scheme" content="light dark" />
            <meta name="generator" content="{generator}" />
            <title>{title.In(first)}</title>
            <style>{new Html(style)}</style>
            </head>
            <body>
            <main>
            {languages.Select(language => Switch(language, language == first))}
            {languages.Select(language => Article(language, article(language)))}
            </main>
            </body>
            </html>

            """);
        return page.Markup.ReplaceLineEndings("\n");
    }

    private static Html Switch(Language language, bool first) => Html.Of($"""
        <input class="switch" type="radio" name="language" id="show-{Wording.Key(language)}"{(first ? new Html(" checked=\"checked\"") : Html.Nothing)} /><label class="switch" for="show-{Wording.Key(language)}" lang="{Wording.Key(language)}">{language.Pick("English", "Français")}</label>
        """);

    private static Html Article(Language l, Html content) => Html.Of($"""
        <article class="in-{Wording.Key(l)}" lang="{Wording.Key(l)}">
        {content}
        </article>

        """);

    private static string Style()
    {
        using Stream source = typeof(BilingualPage).Assembly.GetManifestResourceStream("Harness.Reports.Documents.Html.report.css")!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return (Palette.Css + reader.ReadToEnd()).ReplaceLineEndings("\n");
    }
}
