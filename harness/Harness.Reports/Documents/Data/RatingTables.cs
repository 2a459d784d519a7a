using Harness.Findings;
using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Documents.Data.Column;

namespace Harness.Documents.Data;

/// <summary>What was said of the replies: marks, never the texts, and no names of raters.</summary>
internal static class RatingTables
{
    public const string Known = "known", Adjudicator = "adjudicator";

    public static IReadOnlyList<PackageTable> All(WaveQuality quality, IReadOnlyCollection<string> channels) =>
        [Ratings(quality.Round), Raters(quality.Round), Rules(quality), Scores(quality), Criteria(quality.Round.Rubric), .. quality.Round.Rubric.Score?.Channels is { } uses && channels.Count > 1 ? [Channels(uses, channels)] : Array.Empty<PackageTable>()];

    private static PackageTable Ratings(RatedRound round) => new(
        "ratings",
        new("The mark that stands, by conversation and criterion", "La note qui vaut, par conversation et par critère"),
        [Text("probe", "Contact", "Contact", true), Text("criterion", "Criterion", "Critère", true), Whole("mark", "Mark", "Note"), Text("reason", "Why there is none", "Pourquoi il n’y en a pas")],
        2,
        [new("probe", "probes", "probe"), new("criterion", "criteria", "criterion")],
        [.. Ordered(round).SelectMany(card => round.Rubric.Criteria.Select(criterion => (IReadOnlyList<string>)[card.Card.Probe!, criterion.Id, .. Said(card.Marks[criterion.Id])]))]);

    /// <summary>Raters go by numbers, in the order of their names.</summary>
    private static PackageTable Raters(RatedRound round)
    {
        string[] names = [.. round.Cards.SelectMany(card => card.Ratings).Select(rating => rating.Rater).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(
            "raters",
            new("What each rater said, under a number, and what was known or decided", "Ce que chaque évaluateur a dit, sous un numéro, et ce qui était connu ou a été tranché"),
            [
                Text("probe", "Contact", "Contact", true), Text("criterion", "Criterion", "Critère", true), Text("by", "Number of the rater; known: known beforehand; adjudicator: decided", "Numéro de l’évaluateur ; known : connu d’avance ; adjudicator : tranché", true),
                Whole("mark", "Mark", "Note"), Text("reason", "Why there is none", "Pourquoi il n’y en a pas"), Flag("recognised", "The rater recognised the brand", "L’évaluateur a reconnu la marque"),
            ],
            3,
            [new("probe", "probes", "probe")],
            [.. Ordered(round).SelectMany(card => round.Rubric.Criteria.Select(criterion => criterion.Id).SelectMany(criterion => Said(card, criterion, names)))]);
    }

    private static PackageTable Rules(WaveQuality quality) => new(
        "rules",
        new("What rules read in the answered conversations", "Ce que des règles ont lu dans les conversations avec réponse"),
        [Text("probe", "Contact", "Contact", true), Text("rule", "Rule", "Règle", true), Flag("mark", "Holds", "S’applique"), Text("reason", "Why nothing was read", "Pourquoi rien n’a été lu")],
        2,
        [new("probe", "probes", "probe")],
        [.. quality.Overall.Probes.SelectMany(probe => probe.Rules.Select(rule => (IReadOnlyList<string>)[probe.Slot.Probe, rule.Key, .. Said(rule.Value)]))]);

    /// <summary>What <c>ratings.csv</c> and the times come to under <c>rubric.json</c>.</summary>
    private static PackageTable Scores(WaveQuality quality)
    {
        Rubric rubric = quality.Round.Rubric;
        return new(
            "scores",
            new("The points of each conversation, and how well each part of the total was done", "Les points de chaque conversation, et la réussite de chaque partie du total"),
            [Text("probe", "Contact", "Contact", true), Text("kind", "score, or part", "score, ou part", true), Text("measure", "Score or part", "Score ou partie", true), Number("value", "Points; 0 to 1 for a part", "Points ; de 0 à 1 pour une partie")],
            3,
            [new("probe", "probes", "probe")],
            [
                .. from probe in rubric.Score is null ? [] : quality.Overall.Probes
                   from row in Points(quality.Scores, rubric, probe.Judged)
                   select (IReadOnlyList<string>)[probe.Slot.Probe, row.Kind, row.Measure, Written.Of(row.Value)],
            ]);
    }

    private static PackageTable Criteria(Rubric rubric) => new(
        "criteria",
        new("The criteria and the range of their marks", "Les critères et l’étendue de leurs notes"),
        [Text("criterion", "Criterion", "Critère", true), Whole("least", "Lowest mark", "Note la plus basse", true), Whole("most", "Highest mark", "Note la plus haute", true)],
        1,
        [],
        [.. rubric.Criteria.Select(criterion => (IReadOnlyList<string>)[criterion.Id, Written.Of(criterion.Levels[0].Mark), Written.Of(criterion.Levels[^1].Mark)])]);

    private static PackageTable Channels(IReadOnlyList<ChannelUse> uses, IReadOnlyCollection<string> channels) => new(
        "channels",
        new("How much each channel counts in a score", "Combien chaque canal compte dans un score"),
        [Text("channel", "Channel", "Canal", true), Number("weight", "Weight; empty: none is given", "Poids ; vide : aucun n’est donné")],
        1,
        [],
        [.. channels.Order(StringComparer.Ordinal).Select(channel => (IReadOnlyList<string>)[channel, Written.Of(uses.FirstOrDefault(use => use.Channel == channel)?.Weight)])]);

    private static IEnumerable<(string Kind, string Measure, double? Value)> Points(IReadOnlyList<Score> scores, Rubric rubric, Judged judged) =>
    [
        .. scores.Select(score => ("score", score.Name, (score.Of(rubric, judged) as Points)?.Value)),
        .. rubric.Score!.Parts.Select((part, at) => ("part", part.Id, (scores[0].Of(rubric, judged) as Points)?.Parts[at].Share)),
    ];

    private static IEnumerable<SettledCard> Ordered(RatedRound round) => round.Cards.OrderBy(card => card.Card.Probe, StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyList<string>> Said(SettledCard card, string criterion, string[] names) =>
    [
        .. card.Card.Known.TryGetValue(criterion, out int known) ? [[card.Card.Probe!, criterion, Known, .. Said(new Rated(known)), ""]] : Array.Empty<string[]>(),
        .. card.Decided.TryGetValue(criterion, out Mark? decided) ? [[card.Card.Probe!, criterion, Adjudicator, .. Said(decided), ""]] : Array.Empty<string[]>(),
        .. from rating in card.Ratings
           let number = Array.IndexOf(names, rating.Rater) + 1
           where rating.Marks.ContainsKey(criterion)
           orderby number
           select (IReadOnlyList<string>)[card.Card.Probe!, criterion, number.ToString("000", System.Globalization.CultureInfo.InvariantCulture), .. Said(rating.Marks[criterion]), Written.Of(rating.Recognised)],
    ];

    private static string[] Said(Mark mark) => [Written.Of(mark.Value), mark is NotRated not ? MarkCode.Of(not) : ""];
}
