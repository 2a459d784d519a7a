using NodaTime;

namespace Harness.Studies;

/// <summary>What a brand promises its customers, such as an answer within two hours.</summary>
/// <param name="Channel">The channel it holds on.</param>
/// <param name="Rung">What is promised.</param>
/// <param name="Within">The limit, from the sending of the message.</param>
/// <param name="Clock">The clock by which the limit runs; null means the wall clock.</param>
/// <param name="Calendar">Id of the calendar whose open hours count; needed with the business clock, null otherwise.</param>
/// <param name="Share">The part of the messages for which it is promised, 0 to 1; null means all.</param>
/// <param name="Source">Where it was said: a web address, or words; at most 500 characters.</param>
/// <param name="On">The day on which it was seen there.</param>
public sealed record Commitment(
    string Channel,
    Rung Rung,
    Duration Within,
    CommitmentClock? Clock,
    string? Calendar,
    [Between(0.01, 1)] double? Share,
    [AtMost(500)] string Source,
    LocalDate On);

/// <summary>The five clocks of one conversation, each reached at most once and in this order at the earliest.</summary>
public enum Rung
{
    /// <summary>Something came back, be it a machine's receipt.</summary>
    Acknowledged,

    /// <summary>A person wrote.</summary>
    Human,

    /// <summary>What was written speaks to the matter.</summary>
    Relevant,

    /// <summary>A remedy was promised.</summary>
    Promised,

    /// <summary>The matter is settled.</summary>
    Solved,
}

/// <summary>How the limit of a commitment runs.</summary>
public enum CommitmentClock
{
    /// <summary>All the time.</summary>
    Wall,

    /// <summary>In the open hours of a calendar.</summary>
    Business,
}
