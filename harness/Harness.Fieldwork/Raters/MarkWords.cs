using Harness.Ratings;
using Harness.Studies;

namespace Harness.Raters;

/// <summary>Reasons for which no mark was given, in a word or two, as people read and write them.</summary>
internal static class MarkWords
{
    public static Words Of(MarkReason reason) => reason switch
    {
        MarkReason.Unclear => new("unclear", "pas clair"),
        MarkReason.Skipped => new("skipped", "passé"),
        MarkReason.NotApplicable => new("not applicable", "sans objet"),
        MarkReason.Recognised => new("recognised", "marque reconnue"),
        MarkReason.Unreadable => new("unreadable", "illisible"),
        MarkReason.NoReply => new("no reply", "pas de réponse"),
        MarkReason.Contested => new("contested", "contesté"),
        MarkReason.Awaited => new("awaited", "attendu"),
        MarkReason.Failed => new("no valid answer", "pas de réponse valable"),
    };

    /// <summary>A mark as a cell of a table.</summary>
    public static string Of(Mark mark, Language language) => mark is NotRated not ? Of(not.Reason).In(language) : MarkCode.Of(mark);

    /// <summary>The reason that a rater wrote, in either language, letter case and accents aside; null when it is none that a rater may give.</summary>
    public static MarkReason? Read(string written) =>
        MarkCode.Reasons.Where(reason => new[] { Of(reason).En, Of(reason).Fr, reason.ToString() }.Any(word => RaterId.Of(word) == RaterId.Of(written))).Cast<MarkReason?>().FirstOrDefault();

    /// <summary>What a rater may write on a criterion.</summary>
    public static string Allowed(Criterion criterion, Language language) =>
        string.Join(", ", criterion.Levels.Select(level => MarkCode.Of(new Rated(level.Mark))).Concat(MarkCode.Reasons.Select(reason => Of(reason).In(language))));
}
