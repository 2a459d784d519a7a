using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>Sentences that readers may print as they stand, in both languages on the page of each.</summary>
internal static class PrintableSection
{
    public static Html Render(Report report, Language l)
    {
        IReadOnlyList<Words> sentences = Printable.Of(report.Analysis, report.Findings);
        return sentences.Count == 0 ? Html.Nothing : Html.Of($"""

            <section class="printable">
            <h2>{l.Pick("Sentences you may print", "Phrases que vous pouvez imprimer")}</h2>
            <p>{l.Pick("As they stand, the brackets included; whatever goes further than they do, the messages do not bear.", "Telles quelles, parenthèses comprises ; ce qui va plus loin, les messages ne le permettent pas.")}</p>
            {new[] { l }.Concat(Enum.GetValues<Language>().Where(other => other != l)).Select(language => List(sentences, language))}
            </section>

            """);
    }

    private static Html List(IReadOnlyList<Words> sentences, Language language) =>
        Html.Of($"<ul lang=\"{Wording.Key(language)}\">{sentences.Select(sentence => Html.Of($"<li>{sentence.In(language)}</li>\n"))}</ul>\n");
}
