using Harness.Findings;
using Harness.Publishing;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What the brands answer to the report, word for word, and what became of their objections; only where there is something.</summary>
internal static class ReplySection
{
    public static Html Render(Report report, Language l)
    {
        (Brand Brand, Html Reply)[] replies = [.. report.Study.Panel.Brands.Select(brand => (brand, Of(report, brand, l))).Where(reply => reply.Item2.Markup.Length > 0)];
        return replies.Length == 0 ? Html.Nothing : Html.Of($"""

            <section class="replies">
            <h2>{l.Pick("What the brands answer", "Ce que répondent les marques")}</h2>
            <p>{l.Pick("Word for word, as each brand sent it; we answer for none of it.", "Mot pour mot, tel que chaque marque l’a envoyé ; nous n’en répondons pas.")}</p>
            {replies.Select(reply => Html.Of($"<h3><bdi>{reply.Brand.Name}</bdi></h3>{reply.Reply}"))}
            </section>
            """);
    }

    /// <summary>The answer of one brand and its objections.</summary>
    public static Html Of(Report report, Brand brand, Language l)
    {
        Publication publication = report.Edition.Publication;
        (BrandAnswered? answer, IReadOnlyList<CaseDisputed> disputes) = (publication.AnswerOf(brand.Id), publication.DisputesOf(brand.Id));
        return answer is null && disputes.Count == 0 ? Html.Nothing : Html.Of($"""
            {(answer is null ? Html.Nothing : Html.Of($"""
            <p>{l.Pick($"Received on {Numerals.Date(answer.On, l)}:", $"Reçu le {Numerals.Date(answer.On, l)} :")}</p>
            <blockquote dir="auto">{Lines(answer.Text)}</blockquote>
            """))}
            {(disputes.Count == 0 ? Html.Nothing : Html.Of($"""
            <dl>{disputes.Select(dispute => Dispute(dispute, l))}</dl>
            """))}
            """);
    }

    private static Html Dispute(CaseDisputed dispute, Language l) => Html.Of($"""
        <dt>{dispute.Case}{l.Pick(": ", " : ")}{Word(dispute.Decision).In(l)}</dt><dd><blockquote dir="auto">{Lines(dispute.Text)}</blockquote><p>{l.Pick($"Decided on {Numerals.Date(dispute.On, l)}:", $"Décidé le {Numerals.Date(dispute.On, l)} :")} {dispute.Reason}</p></dd>

        """);

    private static IEnumerable<Html> Lines(string text) => text.Split('\n').Select((line, i) => i == 0 ? Html.Of($"{line}") : Html.Of($"<br />{line}"));

    private static Words Word(Decision decision) => decision switch
    {
        Decision.Upheld => new("the brand is right", "la marque a raison"),
        Decision.Corrected => new("corrected", "corrigé"),
        Decision.Rejected => new("the case stands", "le cas est maintenu"),
    };
}
