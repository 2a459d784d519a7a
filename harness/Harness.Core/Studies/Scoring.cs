using NodaTime;

namespace Harness.Studies;

/// <summary>How the marks of one conversation, and its speed, become points. A score with a missing part is not given.</summary>
/// <param name="About">Which of the weights were published, with the source, and which are assumed.</param>
/// <param name="OutOf">The best score, 1 to 1000.</param>
/// <param name="Useful">When an answer is useful; needed where speed counts, for it counts on a useful answer only. Null where nothing depends on it.</param>
/// <param name="Silence">What a conversation without a human answer counts.</param>
/// <param name="Parts">What the score is made of, 12 at most; at least one.</param>
/// <param name="Channels">How much each channel counts in the score of a brand met on several; null where only one is used.</param>
/// <param name="Range">How far each weight may be off, as a share of itself, for the ranking under a range of weights, 0 to 0.9; null means 0.25.</param>
public sealed record Scoring(
    Words About,
    [Between(1, 1000)] int OutOf,
    Usefulness? Useful,
    SilenceCount Silence,
    [AtLeast(1)] IReadOnlyList<ScorePart> Parts,
    [AtLeast(1)] IReadOnlyList<ChannelUse>? Channels,
    [Between(0, 0.9)] double? Range)
{
    /// <summary>The range of weights where the rubric says nothing: a quarter of each, either way.</summary>
    public const double UsualRange = 0.25;

    /// <summary>The greatest number of parts.</summary>
    public const int MostParts = 12;
}

/// <summary>When an answer is useful.</summary>
/// <param name="Criterion">The criterion that says so.</param>
/// <param name="From">The mark of its first level that is.</param>
public sealed record Usefulness(string Criterion, [Between(0, 20)] int From);

/// <summary>What a conversation without a human answer counts.</summary>
public enum SilenceCount
{
    /// <summary>It has no points in any part.</summary>
    Zero,

    /// <summary>It is not scored, and counted apart.</summary>
    Apart,
}

/// <summary>One part of a score; exactly one of its last three keys says what it counts.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">A word or two for tables.</param>
/// <param name="Weight">How much it counts beside the others, 0 to 1000.</param>
/// <param name="Criteria">Marks: the mean of these criteria, each from 0 at its lowest level to 1 at its highest. Null where the part counts something else.</param>
/// <param name="Speed">The time to the first human reply, by steps, on a useful answer. Null where the part counts something else.</param>
/// <param name="Answered">True where the part counts that there is a human answer at all; null otherwise.</param>
public sealed record ScorePart(
    [Identifier] string Id,
    Words Name,
    [Between(0, 1000)] double Weight,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Criteria,
    [AtLeast(1)] IReadOnlyList<SpeedStep>? Speed,
    bool? Answered);

/// <summary>What an answer within a time is worth; an answer after the last step is worth nothing.</summary>
/// <param name="Within">The time, its end included; steps stand shortest first.</param>
/// <param name="Share">The share of the part's points, 0 to 1; never more than on the step before.</param>
public sealed record SpeedStep(Duration Within, [Between(0, 1)] double Share);

/// <summary>How much a channel counts.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Weight">How much beside the others, 0 to 1000, such as the share of contacts that come over it.</param>
public sealed record ChannelUse(string Channel, [Between(0, 1000)] double Weight);
