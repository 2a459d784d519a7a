namespace Harness.Readings.Statements;

/// <summary>What a statement is about.</summary>
internal enum Measure
{
    /// <summary>Messages answered out of messages sent.</summary>
    ShareAnswered,

    /// <summary>Replies of one kind out of all replies.</summary>
    ShareOfReplies,

    /// <summary>A share of something else.</summary>
    OtherShare,

    MeanTime,
    MedianTime,
    SlowestReply,
    FastestTime,
    BestShare,

    /// <summary>A place in an order: a number, or a superlative without one.</summary>
    Rank,

    /// <summary>One subject above another.</summary>
    Comparison,

    /// <summary>Subjects that never answered.</summary>
    Silent,

    /// <summary>Subjects said to have answered.</summary>
    Answering,

    /// <summary>Several values for one thing in one place, set against each other.</summary>
    Alternatives,
}
