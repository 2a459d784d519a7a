using Harness.Charts;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Studies;

namespace Harness.Documents.Protocols;

using Html = Harness.Documents.Html.Html;

/// <summary>How replies got their marks, since nobody rated a simulation.</summary>
internal static class MarkSection
{
    public static Html Render(Language l) => Html.Of($"""
        <section>
        <h2>{l.Pick("Where the marks come from", "D’où viennent les notes")}</h2>
        <p>{l.Pick(
            "Nobody rated these replies. Each one is marked once, by the first rule below that holds in its words; a conversation is worth its best reply. The worth becomes the nearest level of every criterion of a rubric, the levels spread evenly from 0 to 1. It is the same for all protocols, so that they differ by their formula alone; it is not what people would have marked.",
            "Personne n’a évalué ces réponses. Chacune est notée une seule fois, par la première règle ci-dessous qui s’applique à ses mots ; une conversation vaut sa meilleure réponse. La valeur devient le niveau le plus proche de chaque critère d’une grille, les niveaux étant répartis également de 0 à 1. Elle est la même pour tous les protocoles, qui ne diffèrent donc que par leur formule ; ce n’est pas ce que des personnes auraient noté.")}</p>
        {Figure.Table(new DataTable(
            l.Pick("What a reply is worth, by the first rule that holds", "Ce que vaut une réponse, d’après la première règle qui s’applique"),
            [l.Pick("The reply…", "La réponse…"), l.Pick("Worth", "Valeur")],
            [.. Worth.Steps.Select(step => (IReadOnlyList<string>)[step.Name.In(l), Numerals.Number(step.Value, l)])]))}
        </section>
        """);
}
