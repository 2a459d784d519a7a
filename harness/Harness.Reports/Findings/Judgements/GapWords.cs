using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Judgements;

/// <summary>Why a conversation is in no mean, and what scores are called, in a word or two.</summary>
internal static class GapWords
{
    /// <summary>The first word of a score's legend, which says the rest.</summary>
    public static Words Short(Score score) => Say(l => score.Legend.In(l).Split(':')[0].TrimEnd(' ', Numerals.NoBreak[0]));

    /// <summary>Each reason with its number; a conversation that lacks several things stands in several. A reason does not break: on a narrow page the table scrolls.</summary>
    public static string List(IReadOnlyList<GapCount> gaps, Rubric rubric, Language l) => gaps.Count == 0 ? "–"
        : string.Join(l.Pick("; ", " ; "), gaps.Select(gap => $"{Numerals.Count(gap.Count, l)} × {Of(gap.Gap, rubric).In(l)}".Replace(" ", Numerals.NoBreak, StringComparison.Ordinal)));

    public static Words Of(Gap gap, Rubric rubric) => gap.Reason switch
    {
        GapReason.NotInRubric => new("not in the rubric", "absent de la grille"),
        GapReason.StillOpen => new("still open", "encore ouverte"),
        GapReason.Silence => new("silence, counted apart", "silence, compté à part"),
        GapReason.NotRated => Say(l => $"{Criterion(gap.Subject, rubric).In(l)}{l.Pick(": ", " : ")}{Of(gap.Mark).In(l)}"),
        GapReason.NoConversation => Say(l => l.Pick("no scored conversation", "aucune conversation avec score") + On(gap.Subject, l)),
        GapReason.ChannelWithoutWeight => Say(l => l.Pick("a channel without weight", "un canal sans poids") + On(gap.Subject, l)),
    };

    private static Words Of(MarkReason? reason) => reason switch
    {
        MarkReason.Awaited => new("not rated so far", "pas encore évalué"),
        { } other => MarkWords.Of(other),
        null => new("not rated", "sans note"),
    };

    private static Words Criterion(string? id, Rubric rubric) => rubric.Criteria.FirstOrDefault(criterion => criterion.Id == id)?.Name ?? new(id ?? "", id ?? "");

    private static string On(string? channel, Language l) => channel is null ? string.Empty : l.Pick($" on {channel}", $" sur {channel}");
}
