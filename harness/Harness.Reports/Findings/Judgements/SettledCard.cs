using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Findings.Judgements;

/// <summary>A card once all are heard.</summary>
/// <param name="Card">The card; no trap.</param>
/// <param name="Ratings">The latest rating of each of its raters.</param>
/// <param name="Marks">The mark that stands on each criterion.</param>
/// <param name="Decided">What an adjudicator decided, by criterion; the last word where there are several.</param>
/// <param name="IsApart">Whether raters are apart on one that nobody decided.</param>
internal sealed record SettledCard(RoundCard Card, IReadOnlyList<Rating> Ratings, IReadOnlyDictionary<string, Mark> Marks, IReadOnlyDictionary<string, Mark> Decided, bool IsApart)
{
    /// <summary>Whether an adjudicator decided on any criterion.</summary>
    public bool IsDecided => Decided.Count > 0;

    /// <param name="rubric">The rubric.</param>
    /// <param name="card">The card.</param>
    /// <param name="ratings">The latest rating of each of its raters.</param>
    /// <param name="decided">All decisions by card and criterion, in the order in which they were taken.</param>
    public static SettledCard Of(Rubric rubric, RoundCard card, IReadOnlyList<Rating> ratings, ILookup<(string, string), Mark> decided)
    {
        bool isApart = false;
        Dictionary<string, Mark> marks = new(StringComparer.Ordinal), decisions = new(StringComparer.Ordinal);
        foreach (string criterion in rubric.Criteria.Select(criterion => criterion.Id))
        {
            Mark[] said = [.. ratings.Where(rating => rating.Marks.ContainsKey(criterion)).Select(rating => rating.Marks[criterion])];
            if (decided[(card.Card, criterion)].LastOrDefault() is { } decision)
            {
                decisions[criterion] = decision;
            }

            Mark? sure = card.Known.TryGetValue(criterion, out int level) ? new Rated(level) : decisions.GetValueOrDefault(criterion);
            isApart |= sure is null && Settled.IsApart(said);
            marks[criterion] = Settled.Of(said, sure);
        }

        return new(card, ratings, marks, decisions, isApart);
    }
}
