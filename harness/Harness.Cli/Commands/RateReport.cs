using System.Globalization;
using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary>How far a round of rating is, for people and for programs.</summary>
/// <param name="Round">The round.</param>
/// <param name="Rubric">Its rubric.</param>
/// <param name="Cards">How many cards are to be judged.</param>
/// <param name="Apart">On how many raters are apart and nobody has decided.</param>
/// <param name="Figures">How its raters work and agree.</param>
/// <param name="Judges">How far machine judges agree with people.</param>
internal sealed record RateReport(Round Round, Rubric Rubric, int Cards, int Apart, RoundFigures Figures, IReadOnlyList<JudgeAgreement> Judges)
{
    public object ForPrograms() => new
    {
        round = Round.Number,
        rubric = Round.Rubric,
        hash = Round.RubricHash,
        cards = Cards,
        apart = Apart,
        raters = Figures.Raters.Select(rater => new
        {
            rater = rater.Rater,
            done = rater.Done,
            left = rater.Left,
            seconds = Plain(rater.Seconds),
            recognised = rater.Recognised,
            gold = Plain(rater.Gold.Alike),
            traps = Plain(rater.Traps.Alike),
            criteria = rater.Criteria.Select(work => new
            {
                criterion = work.Criterion,
                marks = work.Counts.Levels.ToDictionary(level => level.Level.ToString(CultureInfo.InvariantCulture), level => level.Count, StringComparer.Ordinal),
                notRated = work.Counts.NotRated.ToDictionary(reason => MarkCode.Of(new NotRated(reason.Reason)), reason => reason.Count, StringComparer.Ordinal),
                drift = Plain(work.Drift),
            }),
        }),
        pairs = Figures.Pairs.Select(pair => new { a = pair.A, b = pair.B, criterion = pair.Criterion, kappa = Plain(pair.Kappa.Estimate) }),
        criteria = Figures.Criteria.Select(criterion => new { criterion = criterion.Criterion, alpha = Plain(criterion.Alpha.Estimate) }),
        judges = Judges.Select(judge => new
        {
            model = judge.Judge.Model,
            answered = judge.Answered,
            prompt = judge.Judge.Prompt,
            version = judge.Judge.Version,
            endpoint = judge.Judge.Endpoint,
            judged = judge.Judged,
            notTaken = judge.NotTaken,
            tokens = judge.Tokens,
            counted = false,
            criteria = judge.Criteria.Select(criterion => new { criterion = criterion.Criterion.Id, shared = criterion.Shared, alpha = Plain(criterion.Alpha), reachesLevel = criterion.ReachesLevel }),
        }),
    };

    public void Show(Terminal terminal)
    {
        Language l = terminal.Language;
        string cards = Numerals.Count(Cards, l, new("card", "carte"), new("cards", "cartes")), number = Numerals.Count(Round.Number, l), apart = Numerals.Count(Apart, l);
        terminal.Data.WriteLine(l.Pick($"Round {number}: {Rubric.Title.In(l)} ({Round.Rubric}), {cards}", $"Tour {number} : {Rubric.Title.In(l)} ({Round.Rubric}), {cards}"));
        ShowJudges(terminal);
        if (Figures.Raters.Count == 0)
        {
            terminal.Data.WriteLine(l.Pick("Nobody was invited to rate, or there is no card yet.", "Personne n’a été invité à évaluer, ou il n’y a pas encore de carte."));
            return;
        }

        terminal.Data.WriteLine(l.Pick($"Cards on which raters are two marks or more apart, undecided: {apart}", $"Cartes où les évaluateurs sont à deux notes ou plus l’un de l’autre, sans décision : {apart}"));
        terminal.Show(Raters(l));
        terminal.Show(Marks(l));
        terminal.Show(Agreement(l));
    }

    private void ShowJudges(Terminal terminal)
    {
        foreach (JudgeAgreement judge in Judges)
        {
            terminal.Data.WriteLine(judge.Sentence.In(terminal.Language));
            foreach (CriterionAgreement criterion in judge.Criteria)
            {
                terminal.Data.WriteLine($"  {criterion.Criterion.Id}: {Said(criterion.Alpha, terminal.Language, Numerals.Number)}, n = {Numerals.Count(criterion.Shared, terminal.Language)}: {criterion.Standing.In(terminal.Language)}");
            }
        }
    }

    private Table Raters(Language l)
    {
        Table table = Of(l.Pick("rater", "évaluateur"), l.Pick("done", "faites"), l.Pick("left", "restantes"), l.Pick("s a card", "s par carte"), l.Pick("recognised", "reconnues"), l.Pick("gold", "étalons"), l.Pick("traps", "pièges"));
        foreach (RaterFigures rater in Figures.Raters)
        {
            Add(table, rater.Rater, Numerals.Count(rater.Done, l), Numerals.Count(rater.Left, l), Said(rater.Seconds, l, Numerals.Number), Numerals.Count(rater.Recognised, l), Said(rater.Gold.Alike, l, Share), Said(rater.Traps.Alike, l, Share));
        }

        return table;
    }

    private Table Marks(Language l)
    {
        Table table = Of(l.Pick("rater", "évaluateur"), l.Pick("criterion", "critère"), l.Pick("marks", "notes"), l.Pick("not rated", "sans note"), l.Pick("drift", "dérive"));
        foreach ((RaterFigures rater, CriterionWork work) in Figures.Raters.SelectMany(rater => rater.Criteria.Select(work => (rater, work))))
        {
            Add(
                table, rater.Rater, work.Criterion,
                string.Join("  ", work.Counts.Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Level}: {level.Count}"))),
                work.Counts.NotRated.Count == 0 ? "0" : string.Join(", ", work.Counts.NotRated.Select(reason => $"{Numerals.Count(reason.Count, l)} {MarkWords.Of(reason.Reason).In(l)}")),
                Said(work.Drift, l, Numerals.Number));
        }

        return table;
    }

    private Table Agreement(Language l)
    {
        Table table = Of(l.Pick("agreement", "accord"), l.Pick("criterion", "critère"), "n", l.Pick("measure", "mesure"), l.Pick("value", "valeur"));
        foreach (CriterionFigures criterion in Figures.Criteria)
        {
            Add(table, l.Pick("all", "tous"), criterion.Criterion, Numerals.Count(criterion.Alpha.Estimate.N, l), l.Pick("Krippendorff’s alpha", "alpha de Krippendorff"), Said(criterion.Alpha.Estimate, l, Numerals.Number));
        }

        foreach (PairFigures pair in Figures.Pairs)
        {
            Add(table, $"{pair.A} – {pair.B}", pair.Criterion, Numerals.Count(pair.Kappa.Estimate.N, l), l.Pick("weighted kappa", "kappa pondéré"), Said(pair.Kappa.Estimate, l, Numerals.Number));
        }

        return table;
    }

    /// <summary>An estimate with its limits, or that it cannot be worked out, and why.</summary>
    private static string Said(Estimate estimate, Language l, Func<double, Language, string> write)
    {
        string? why = estimate.Absent is { } absent ? Wording.Of(absent).In(l) : null;
        return estimate.Value is not { } value ? l.Pick($"not computable: {why}", $"non calculable : {why}")
            : estimate is { Low: { } low, High: { } high } ? $"{write(value, l)} [{write(low, l)} ; {write(high, l)}]"
            : write(value, l) + l.Pick(" (too few for limits)", " (trop peu pour un intervalle)");
    }

    private static object Plain(Estimate estimate) => new { value = estimate.Value, low = estimate.Low, high = estimate.High, n = estimate.N, absent = estimate.Absent is { } absent ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(absent.ToString()) : null };

    private static string Share(double share, Language l) => Numerals.Share(share, l);

    private static Table Of(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    private static void Add(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);
}
