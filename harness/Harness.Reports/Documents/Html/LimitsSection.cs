using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What a reader must not conclude.</summary>
internal static class LimitsSection
{
    public static Html Render(Report report, Language l) => Html.Of($"""
        <section class="limits">
        <h2>{l.Pick("Limits", "Limites")}</h2>
        <ul>
        {(report.Study.Panel.World is null ? Html.Nothing : Item(l.Pick("The brands are simulated. Names stand for the panel of the study replayed, not for what these companies do.", "Les marques sont simulées. Les noms désignent le panel de l’étude rejouée, non ce que font ces entreprises.")))}
        {Item(report.Quality is null
            ? l.Pick("An answer is the first reply by a person. Whether it was relevant or solved anything was not rated.", "Une réponse est la première réponse d’une personne. Sa pertinence et son utilité n’ont pas été notées.")
            : l.Pick("An answer is the first reply by a person, whatever it is worth; that stands under Quality.", "Une réponse est la première réponse d’une personne, quelle que soit sa valeur ; celle-ci est traitée sous Qualité."))}
        {Item(l.Pick("Intervals treat messages as independent; testers and days repeat, so the true uncertainty is somewhat larger.", "Les intervalles supposent des messages indépendants ; les mêmes testeurs et les mêmes jours reviennent, l’incertitude réelle est donc un peu plus grande."))}
        {Item(l.Pick("Each interval holds for one figure on its own; with many figures some intervals miss the truth.", "Chaque intervalle vaut pour un seul chiffre ; sur beaucoup de chiffres, certains manquent la vérité."))}
        </ul>
        </section>
        """);

    private static Html Item(string text) => Html.Of($"<li>{text}</li>\n");
}
