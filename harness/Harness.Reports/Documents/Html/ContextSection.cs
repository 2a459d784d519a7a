using System.Globalization;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>Figures of others, each with its source, apart from all that the study measured; only where it quotes some.</summary>
internal static class ContextSection
{
    public static Html Render(Report report, Language l) => report.Study.Context is not [_, ..] figures ? Html.Nothing : Html.Of($"""

        <section class="context">
        <h2>{l.Pick("Figures of others", "Chiffres d’ailleurs")}</h2>
        <p>{l.Pick(
            "Others measured these, by other methods, on other brands and at other times. They are quoted to show what surrounds this study: they stand in none of its tables and charts, and none of its figures is held against them.",
            "D’autres ont mesuré ces chiffres, selon d’autres méthodes, sur d’autres marques et à d’autres moments. Ils sont cités pour situer l’étude : ils ne figurent dans aucun de ses tableaux ni de ses graphiques, et aucun de ses chiffres ne leur est comparé.")}</p>
        <ul>
        {figures.Select(figure => Quoted(figure, l))}</ul>
        </section>
        """);

    private static Html Quoted(ContextFigure figure, Language l) => Html.Of($"""
        <li><strong>{figure.Printed}</strong> {figure.Measured.In(l)}. {figure.Subject.In(l)}{l.Pick("; ", " ; ")}{Sample(figure, l)}. <cite>{Source(figure, l)}</cite></li>

        """);

    private static string Sample(ContextFigure figure, Language l) => (figure.N, figure.Of) switch
    {
        (null, null) => l.Pick("number not published", "effectif non publié"),
        (null, { } of) => of.In(l),
        ({ } n, null) => $"n\u00A0=\u00A0{Numerals.Count(n, l)}",
        ({ } n, { } of) => $"n\u00A0=\u00A0{Numerals.Count(n, l)} {of.In(l)}",
    };

    private static Html Source(ContextFigure figure, Language l)
    {
        string by = $"{figure.By}, {figure.Year?.ToString(CultureInfo.InvariantCulture) ?? l.Pick("year not stated", "année non précisée")}";
        return figure.Link is null ? Html.Of($"{by}{l.Pick(": ", " : ")}{figure.Source}") : Html.Of($"<a href=\"{figure.Source}\" rel=\"noreferrer\">{by}</a>");
    }
}
