using System.Globalization;
using System.Text;
using Harness.Charts;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

using Html = Harness.Documents.Html.Html;

/// <summary>The verdicts of a gate and the course of each entry as one page in both languages.</summary>
internal static class GateTrendPage
{
    /// <param name="judge">The gate on its wave.</param>
    /// <param name="result">What it says now.</param>
    /// <param name="nights">What it said after each night, in order.</param>
    /// <param name="marks">What happened meanwhile, in the order of the days.</param>
    /// <param name="first">The language shown first.</param>
    public static byte[] Of(GateJudge judge, GateResult result, IReadOnlyList<GateResult> nights, IReadOnlyList<GateMark> marks, Language first)
    {
        Dictionary<string, GateTrend> trends = judge.Courses.Where(course => course.Entry.Wanted is not null && course.Over.Count > 0)
            .ToDictionary(course => course.Entry.Id, course => GateTrend.Of(course, nights, judge.Study.Window), StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(BilingualPage.Render(first, "Harness", result.Title, l => Html.Of($"""
            <header>
            <p class="kind">{l.Pick("Promises, night by night", "Promesses, nuit après nuit")}</p>
            <h1>{result.Title.In(l)}</h1>
            <p class="about">{GateWords.Until(result, l)}</p>
            </header>
            <section class="verdict"><h2>{l.Pick("Verdict: ", "Verdict : ")}{GateWords.Shown(result.Verdict, result.IsLate, l)}</h2>
            <ul>{result.WorstFirst.Select(check => Html.Of($"<li><strong>{check.Name}{l.Pick(": ", " : ")}{GateWords.Shown(check.Verdict, check.IsLate, l)}.</strong> {check.Why.In(l)}</li>\n"))}</ul></section>
            {judge.Courses.Select(course => Entry(course, trends.GetValueOrDefault(course.Entry.Id), judge.Study, nights, marks, l))}
            {(marks.Count == 0 ? Html.Nothing : Marks(marks, l))}
            {(nights.Count == 0 ? Html.Nothing : Changes(nights, l))}
            {Limits(l)}
            <footer><p>{result.Study} · Harness</p></footer>
            """)));
    }

    private static Html Entry(GateCourse course, GateTrend? trend, Study study, IReadOnlyList<GateResult> nights, IReadOnlyList<GateMark> marks, Language l) => Html.Of($"""
        <section><h2>{course.Entry.Id}</h2>
        {(trend is not null ? Figure.Render(GateTrendChart.Of(trend, marks, l), l) : course.Over.Count == 0 ? Html.Of($"<p>{l.Pick("No night is over yet.", "Aucune nuit n’est encore terminée.")}</p>") : Mean(course, GateTrend.VerdictsOf(course, nights), study, l))}
        </section>

        """);

    private static Html Mean(GateCourse course, IReadOnlyList<GateVerdict> verdicts, Study study, Language l) => Html.Of($"""
        <p>{l.Pick(
            "A mean has its verdict and its nights, but no moving average: the control limits used here are those of a share, while waits are skewed and stopped at the end of the window.",
            "Une moyenne a son verdict et ses nuits, mais pas de moyenne mobile : les limites de contrôle employées ici sont celles d’une part, alors que les attentes sont asymétriques et arrêtées à la fin de la fenêtre.")}</p>
        <details><summary>{l.Pick("Mean wait of each night", "Attente moyenne de chaque nuit")}</summary>
        {Figure.Table(GateNightTables.Means(course, verdicts, study.Window, l))}
        </details>
        """);

    private static Html Marks(IReadOnlyList<GateMark> marks, Language l) => Html.Of($"""
        <section><h2>{l.Pick("Marks", "Marques")}</h2>
        {Figure.Table(new DataTable(
            l.Pick("What happened, as it was noted", "Ce qui s’est passé, tel que noté"),
            [l.Pick("No.", "N°"), l.Pick("Day", "Jour"), l.Pick("What", "Quoi")],
            [.. marks.Select((mark, i) => (IReadOnlyList<string>)[Numerals.Count(i + 1, l), Numerals.Date(mark.On, l), mark.Text])]))}
        </section>

        """);

    private static Html Changes(IReadOnlyList<GateResult> nights, Language l) => Html.Of($"""
        <section><h2>{l.Pick("Changes of the verdict", "Changements du verdict")}</h2>
        {Figure.Table(new DataTable(
            l.Pick("The first night and each on which the verdict of all changed, the newest first", "La première nuit et chacune où le verdict de l’ensemble a changé, la plus récente d’abord"),
            [l.Pick("Night", "Nuit"), "Verdict", l.Pick("Not kept or not known", "Ni tenu ni su")],
            [.. GateChanges.Of(nights).Select(night => (IReadOnlyList<string>)
            [
                night.Night is { } day ? Numerals.Date(day, l) : "–",
                GateWords.Shown(night.Verdict, night.IsLate, l),
                string.Join(", ", night.WorstFirst.Where(check => check.Verdict != GateVerdict.Pass || check.IsLate).Select(check => $"{check.Name} ({GateWords.Shown(check.Verdict, check.IsLate, l)})")),
            ])]))}
        </section>

        """);

    private static Html Limits(Language l)
    {
        (string level, string permutations, string seed) = (Numerals.Number(GateTrend.Level, l), Numerals.Count(GateTrend.Permutations, l), GateTrend.Seed.ToString(CultureInfo.InvariantCulture));
        return Html.Of($"""
            <section class="limits"><h2>{l.Pick("Limits", "Limites")}</h2>
            <ul>
            {Item(l.Pick("The verdicts are those of the gate; the charts below them explain, and decide nothing.", "Les verdicts sont ceux de la porte ; les graphiques les expliquent et ne décident rien."))}
            {Item(l.Pick("The band of a moving average is no confidence interval: it says how far chance alone takes the average while the promise is just kept. An average inside it proves nothing.", "La bande d’une moyenne mobile n’est pas un intervalle de confiance : elle dit jusqu’où le seul hasard mène la moyenne quand la promesse est tout juste tenue. Une moyenne à l’intérieur ne prouve rien."))}
            {Item(l.Pick($"Changes are looked for after the fact, in each entry for itself, at level {level}, with {permutations} permutations and seed {seed}. The shares beside a change are a little too far apart, because its place was sought; tomorrow’s nights may move it.", $"Les changements sont cherchés après coup, dans chaque entrée à part, au niveau {level}, avec {permutations} permutations et la graine {seed}. Les parts autour d’un changement sont un peu trop éloignées l’une de l’autre, car on a cherché sa place ; les nuits de demain peuvent le déplacer."))}
            {Item(l.Pick("A mark before a change came before it, and that is all that is known: it is named when it lies within a week, and is no cause.", "Une marque avant un changement l’a précédé, et c’est tout ce que l’on sait : elle est nommée si elle date de moins d’une semaine, et n’est pas une cause."))}
            {Item(l.Pick("Messages of which nobody knows whether they came in time are in no dot; in the verdict they count against either side.", "Les messages dont on ne sait pas s’ils ont reçu leur réponse à temps ne sont dans aucun point ; dans le verdict, ils comptent contre l’un et l’autre côté."))}
            </ul></section>
            """);
    }

    private static Html Item(string text) => Html.Of($"<li>{text}</li>\n");
}
