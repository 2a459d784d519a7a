using Harness.Documents.Judgements;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>How good the replies are, as people judged them; only where they did.</summary>
internal static class QualitySection
{
    public static Html Render(Report report, Language l)
    {
        if (report.Quality is not { } quality)
        {
            return Html.Nothing;
        }

        IReadOnlyList<Finding> findings = QualityVerdict.Of(quality);
        bool isScored = quality.Overall.Total is not null;
        return Html.Of($"""

            <section class="quality method">
            <h2>{l.Pick("Quality of the replies", "Qualité des réponses")}</h2>
            <div class="sides">
            <div class="can"><h3>{l.Pick("The ratings can say", "Les évaluations peuvent dire")}</h3>{Items(findings, Says.Can, l)}</div>
            <div class="cannot"><h3>{l.Pick("They cannot say", "Elles ne peuvent pas dire")}</h3>{Items(findings, Says.Cannot, l)}</div>
            </div>
            {(ScoreForest.Of(report.Analysis, quality, l) is { } chart ? Figure.Render(chart, l) : isScored ? Figure.Table(QualityTables.Scores(quality, l)) : Nothing(l))}
            {(isScored && QualityScatter.Of(quality, l) is { } scatter ? Figure.Render(scatter, l) : Html.Nothing)}
            {(isScored ? Figure.Table(QualityTables.Parts(quality, l)) : Html.Nothing)}
            {Figure.Table(QualityTables.Criteria(quality, l))}
            {Figure.Table(QualityTables.Counted(quality, l))}
            {(quality.Order is { } order ? Order(order, l) : Html.Nothing)}
            <h3>{l.Pick("How far the raters agree", "L’accord entre évaluateurs")}</h3>
            {Figure.Table(QualityTables.Agreement(quality, l))}{Judges(quality, l)}
            <h3>{l.Pick("Read by rules, not by people", "Lu par des règles, non par des personnes")}</h3>
            {Figure.Table(QualityTables.Rules(quality, l))}
            <h3>{l.Pick("How quality was judged", "Comment la qualité a été jugée")}</h3>
            {QualityMethod.Render(quality, l)}
            </section>
            """);
    }

    private static Html Judges(WaveQuality quality, Language l)
    {
        Html[] tables = [.. JudgeTables.All(quality, l).Select(Figure.Table)];
        return tables.Length == 0 ? Html.Nothing : Html.Of($"""

            <h3>{l.Pick("Judged by a machine, and counted nowhere", "Jugé par une machine, et compté nulle part")}</h3>
            {tables}
            """);
    }

    private static Html Order(QualityOrder order, Language l) => Html.Of($"""
        <h3>{l.Pick("The order under a range of weights", "L’ordre selon une plage de poids")}</h3>
        {Figure.Table(OrderTables.Ranks(order, l))}
        {Figure.Table(OrderTables.Pairs(order, l))}
        """);

    private static Html Nothing(Language l) => Html.Of($"""<p class="silent">{l.Pick("This rubric adds nothing up: there is no score.", "Cette grille n’additionne rien : il n’y a pas de score.")}</p>""");

    private static Html Items(IReadOnlyList<Finding> findings, Says says, Language l)
    {
        Html[] items = [.. findings.Where(finding => finding.Says == says).Select(finding => Html.Of($"<li>{finding.Sentence.In(l)}</li>\n"))];
        return items.Length == 0 ? Html.Of($"<p>{l.Pick("Nothing.", "Rien.")}</p>") : Html.Of($"<ul>{items}</ul>");
    }
}
