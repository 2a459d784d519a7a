using System.Text;
using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>What holds of every rating, wherever it comes from: the page, a file, a test.</summary>
internal static class RatingCheck
{
    /// <summary>Characters that a note, or the reason of a decision, may have.</summary>
    public const int LongestNote = 2000;

    /// <summary>A note as it is kept: in Unicode NFC, lines ended by line feeds, without spaces around it; null when nothing is left.</summary>
    public static string? Note(string? written)
    {
        string note = new StringBuilder(written).Replace("\r\n", "\n").Replace('\r', '\n').Replace("\0", "").ToString().Trim();
        return note.Length == 0 ? null : string.Concat(note.EnumerateRunes()).Normalize();
    }

    /// <summary>Whether a mark may be given on a criterion by a person.</summary>
    public static bool IsAllowed(Criterion criterion, Mark mark) =>
        mark is NotRated not ? MarkCode.Reasons.Contains(not.Reason) : criterion.Levels.Any(level => level.Mark == mark.Value);

    /// <summary>What is wrong with a rating; null when nothing is.</summary>
    public static string? Fault(Rubric rubric, Rating rating) =>
        rating.Version < 1 ? "versions begin with 1"
        : rating.RubricHash != RubricHash.Of(rubric).ToString() ? "it rests on another rubric"
        : rating.Note?.Length > LongestNote ? "its note is too long"
        : rating.Marks.Count != rubric.Criteria.Count || rubric.Criteria.FirstOrDefault(criterion => !rating.Marks.ContainsKey(criterion.Id)) is not null ? "it has not one mark for each criterion"
        : rubric.Criteria.FirstOrDefault(criterion => !IsAllowed(criterion, rating.Marks[criterion.Id])) is { } wrong ? $"its mark on {wrong.Id} is none that the rubric has"
        : null;

    /// <summary>Whether two ratings say the same.</summary>
    public static bool SaysTheSame(Rating a, Rating b) =>
        a.Recognised == b.Recognised && a.Note == b.Note && a.Marks.Count == b.Marks.Count && a.Marks.All(mark => b.Marks.TryGetValue(mark.Key, out Mark? other) && other == mark.Value);
}
