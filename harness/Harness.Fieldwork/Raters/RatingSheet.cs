using System.Globalization;
using Harness.Ratings;
using Harness.Studies;
using Harness.Tables;
using Turn = Harness.Ratings.Turn;

namespace Harness.Raters;

/// <summary>A round as a table to be filled in away from the pages: one row for each card and rater, in the rater's own order, with what was said so far.</summary>
internal sealed class RatingSheet(Round round, Rubric rubric)
{
    public const string CardColumn = "card", RaterColumn = "rater", Recognised = "recognised", Note = "note", Version = "version", RubricColumn = "rubric";

    private const int HashShown = 12;

    private static readonly string[] Own = [CardColumn, RaterColumn, "complaint", "replies", Recognised, Note, Version, RubricColumn];

    /// <summary>The rubric as a row names it: its id and the beginning of its hash.</summary>
    public string RubricName => $"{round.Rubric}@{round.RubricHash[..HashShown]}";

    /// <summary>The columns that a sheet to be read must have.</summary>
    public IReadOnlyList<string> Needed => [CardColumn, RaterColumn, .. rubric.Criteria.Select(Column), Version, RubricColumn];

    /// <summary>The columns that it may have.</summary>
    public static IReadOnlyList<string> Others { get; } = [Recognised, Note];

    /// <summary>The column of a criterion: its id, unless the sheet has a column of its own under that name.</summary>
    public static string Column(Criterion criterion) => Own.Contains(criterion.Id, StringComparer.Ordinal) ? "mark-" + criterion.Id : criterion.Id;

    /// <summary>The lines, each with its end.</summary>
    /// <param name="turns">The rows of the raters wanted.</param>
    /// <param name="latest">What they said so far.</param>
    /// <param name="text">What a rater sees of a card; cards without are left out.</param>
    /// <param name="language">The language of reasons and answers.</param>
    /// <param name="separator">What stands between cells.</param>
    public IEnumerable<string> Write(IEnumerable<Turn> turns, IReadOnlyList<Rating> latest, Func<string, Card?> text, Language language, char separator = ',')
    {
        Dictionary<(string, string), Rating> said = latest.ToDictionary(rating => (rating.Rater, rating.Card));
        yield return Line([CardColumn, RaterColumn, "complaint", "replies", .. rubric.Criteria.Select(Column), Recognised, Note, Version, RubricColumn], separator);
        foreach (Turn turn in turns)
        {
            if (text(turn.Card) is { } card)
            {
                Rating? rating = said.GetValueOrDefault((turn.Rater, turn.Card));
                yield return Line(
                    [
                        card.Id, turn.Rater, card.Complaint, string.Join("\n\n", card.Replies.Select((reply, i) => card.Replies.Count == 1 ? reply : string.Create(CultureInfo.InvariantCulture, $"[{i + 1}] {reply}"))),
                        .. rubric.Criteria.Select(criterion => rating is null ? "" : MarkWords.Of(rating.Marks[criterion.Id], language)),
                        rating?.Recognised is { } yes ? YesNo.Of(yes).In(language) : "", rating?.Note ?? "", (rating?.Version ?? 0).ToString(CultureInfo.InvariantCulture), RubricName,
                    ],
                    separator);
            }
        }
    }

    private static string Line(IEnumerable<string> cells, char separator) => string.Join(separator, cells.Select(cell => CsvCell.Of(cell, separator))) + "\r\n";
}
