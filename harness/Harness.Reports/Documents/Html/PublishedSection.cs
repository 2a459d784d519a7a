using Harness.Charts;
using Harness.Findings;
using Harness.Readings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What others published about the same design, beside what the sample behind it can bear.</summary>
internal static class PublishedSection
{
    public static Html Render(Report report, Language l)
    {
        if (report.Analysis.Published.Count == 0)
        {
            return Html.Nothing;
        }

        string n = Numerals.Count(report.Analysis.Planned / report.Study.Panel.Brands.Count, l);
        DataTable table = new(
            l.Pick("Published figures, one row each, contradictions kept; the interval is what the stated sample gives (Wilson, 95%)", "Chiffres publiés, un par ligne, contradictions comprises ; l’intervalle est celui que donne l’échantillon annoncé (Wilson, 95 %)"),
            [l.Pick("About", "Sujet"), l.Pick("Quantity", "Grandeur"), l.Pick("As printed", "Tel que publié"), l.Pick("Can bear", "Ce que l’échantillon permet"), l.Pick("Remarks", "Remarques")],
            []);
        return Html.Of($"""
            <section class="published">
            <h2>{l.Pick($"What was published, and what {n} messages per brand can bear", $"Ce qui a été publié, et ce que {n} messages par marque permettent de dire")}</h2>
            <div class="scroll" role="group" tabindex="0" aria-label="{table.Caption}"><table>
            <caption>{table.Caption}</caption>
            <thead><tr>{table.Header.Select(cell => Html.Of($"<th scope=\"col\">{cell}</th>"))}</tr></thead>
            <tbody>
            {report.Analysis.Published.Select(figure => Row(figure, l))}</tbody>
            </table></div>
            </section>
            """);
    }

    private static Html Row(CheckedFigure row, Language l) => Html.Of($"""
        <tr><th scope="row">{row.Figure.Subject.In(l)}</th><td>{Wording.Of(row.Figure.Quantity).In(l)}</td><td><a href="{row.Figure.Source}" rel="noreferrer">{row.Figure.Printed}</a></td><td>{(row.Interval is { } interval ? Numerals.ShareInterval(interval, l) : "–")}</td><td>{row.Remarks.Select(remark => Html.Of($"<p>{Say(remark, l)}</p>"))}</td></tr>

        """);

    private static string Say(Remark remark, Language l) => remark.Kind switch
    {
        RemarkKind.NotWhole => l.Pick(
            $"Not a whole number of messages: {Numerals.Number(remark.Number ?? 0, l)}.",
            $"Pas un nombre entier de messages : {Numerals.Number(remark.Number ?? 0, l)}."),
        RemarkKind.Contradicted => l.Pick($"Contradicted: elsewhere “{remark.Other!.Printed}”.", $"Contredit : ailleurs « {remark.Other!.Printed} »."),
        RemarkKind.RespondersOnly => l.Pick(
            "A mean over the answered messages only, whose number was not published: no interval can be given.",
            "Une moyenne sur les seuls messages qui ont reçu une réponse, dont le nombre n’a pas été publié : aucun intervalle possible."),
        RemarkKind.OneReply => l.Pick("A single reply.", "Une seule réponse."),
        RemarkKind.Beaten => l.Pick($"Not the fastest: {remark.Other!.Subject.In(l)} is given as {remark.Other.Printed}.", $"Pas la plus rapide : {remark.Other!.Subject.In(l)} est donnée à {remark.Other.Printed}."),
        RemarkKind.SharesOfReplies => l.Pick(
            $"A share of the replies, not of the messages of this category; these shares sum to {Numerals.Share(remark.Number ?? 0, l, 0)}.",
            $"Une part des réponses, et non des messages de la catégorie ; ces parts font {Numerals.Share(remark.Number ?? 0, l, 0)} au total."),
        RemarkKind.CannotReach => l.Pick(
            $"Impossible beside the other figures: with this as the best, all brands together answer at most {Numerals.Share(remark.Number ?? 0, l)}, and {remark.Other!.Printed} was published.",
            $"Impossible à côté des autres chiffres : si c’est le meilleur, toutes les marques ensemble répondent à {Numerals.Share(remark.Number ?? 0, l)} au plus, or {remark.Other!.Printed} a été publié."),
    };
}
