using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>The means of one brand's conversations under a rubric.</summary>
/// <param name="rubric">The rubric.</param>
/// <param name="channels">The channels that the wave used for all brands.</param>
/// <param name="probes">The conversations.</param>
/// <param name="frame">Window, clock and confidence.</param>
internal sealed class BrandFigures(Rubric rubric, IReadOnlyCollection<string> channels, IReadOnlyList<JudgedProbe> probes, Frame frame)
{
    private readonly IReadOnlyDictionary<string, double>? weights = rubric.Score?.Channels is { } uses && channels.Count > 1
        ? uses.Where(use => use.Weight > 0 && channels.Contains(use.Channel, StringComparer.Ordinal)).ToDictionary(use => use.Channel, use => use.Weight, StringComparer.Ordinal)
        : null;

    /// <summary>The scores that the rubric gives and that are not one and the same.</summary>
    public IReadOnlyList<QualityFigure> Scores() => rubric.Score is null ? [] : [.. ScoresOf(rubric).Select(Score)];

    /// <summary>How well each part of the total was done, 0 to 1.</summary>
    public IReadOnlyList<QualityFigure> Parts() =>
        rubric.Score is not { } scoring ? [] : [.. scoring.Parts.Select((part, at) => Mean(Total, part.Id, part.Name, 1, points => points.Parts[at].Share))];

    /// <summary>The marks on each criterion in the conversations that a person answered.</summary>
    public IReadOnlyList<QualityFigure> Criteria()
    {
        JudgedProbe[] answered = [.. probes.Where(probe => probe.IsAnswered)];
        return [.. rubric.Criteria.Select(criterion => Criterion(criterion, answered))];
    }

    private static Score Total => Ratings.Scores.All[0];

    /// <summary>Which scores a rubric gives: those it has something for, and quality only where it differs from the total.</summary>
    public static IReadOnlyList<Score> ScoresOf(Rubric rubric)
    {
        Judged open = new("", new Dictionary<string, Mark>(StringComparer.Ordinal), new StillOpen());
        bool isAllRated = rubric.Score?.Parts.All(part => part.Criteria is not null) == true;
        return
        [
            .. Ratings.Scores.All.Where(score => score.Of(rubric, open) is not NotScored { Gaps: [{ Reason: GapReason.NotInRubric }] })
                .Where(score => !isAllRated || score.Name != "quality"),
        ];
    }

    private QualityFigure Score(Score score) =>
        Mean(score, score.Name, GapWords.Short(score), score.Name == "useful" ? 1 : rubric.Score!.OutOf, points => points.Value);

    private QualityFigure Mean(Score score, string id, Words name, double most, Func<Points, double> value)
    {
        (JudgedProbe Probe, Scored Scored)[] scored = [.. probes.Select(probe => (probe, score.Of(rubric, probe.Judged)))];
        BrandScore brand = BrandScore.Of(rubric.Score!, channels, [.. scored.Select(each => (each.Probe.Judged.Channel, each.Scored))]);
        int rated = scored.Count(each => each is { Probe.IsAnswered: true, Scored: Points });
        Estimate estimate = brand.Mean is Points
            ? ScoreMean.Of([.. scored.Where(each => each.Scored is Points).Select(each => (each.Probe.Judged.Channel, value((Points)each.Scored)))], weights, 0, most, frame)
            : Estimate.None(Absence.NoData, brand.Counted, "mean", frame);
        return new(id, name, 0, most, rated, probes.Count, estimate, [.. brand.Gaps, .. GapCount.Of(brand.Counted > 0 && brand.Mean is NotScored lacking ? lacking.Gaps : [])]);
    }

    private QualityFigure Criterion(Criterion criterion, JudgedProbe[] answered)
    {
        (string Channel, Mark Mark)[] marks = [.. answered.Select(probe => (probe.Judged.Channel, probe.Judged.On(criterion.Id)))];
        (string, double)[] given = [.. marks.Where(each => each.Mark is Rated).Select(each => (each.Channel, (double)each.Mark.Value!.Value))];
        Estimate estimate = given.Length == 0 ? Estimate.None(Absence.NoData, 0, "mean", frame) : ScoreMean.Of(given, null, criterion.Levels[0].Mark, criterion.Levels[^1].Mark, frame);
        return new(
            criterion.Id, criterion.Name, criterion.Levels[0].Mark, criterion.Levels[^1].Mark, given.Length, answered.Length, estimate,
            GapCount.Of(marks.Select(each => each.Mark).OfType<NotRated>().Select(not => new Gap(GapReason.NotRated, criterion.Id, not.Reason))));
    }
}
