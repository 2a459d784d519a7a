namespace Harness.Readings.Statements;

/// <summary>What stands around a sentence.</summary>
/// <param name="Facts">How large the study was.</param>
/// <param name="Last">The last name of the sentence before.</param>
/// <param name="HasInterval">Whether an interval or a test is in reach.</param>
/// <param name="NamesReplies">Whether the paragraph says that means are over replies.</param>
/// <param name="HasDenominators">Whether its paragraph prints out of how many.</param>
/// <param name="Group">Its paragraph.</param>
internal sealed record SentenceContext(StudyFacts Facts, string Last, bool HasInterval, bool NamesReplies, bool HasDenominators, string Group)
{
    public Statement Bare(string subject, Measure measure, string printed, Spot spot) =>
        new(subject, measure, printed, spot) { HasInterval = HasInterval, NamesReplies = NamesReplies, Group = Group };
}
