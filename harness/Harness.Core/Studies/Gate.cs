using NodaTime;

namespace Harness.Studies;

/// <summary>
/// What a team holds itself to. Each entry gets one of three verdicts, pass, fail or not enough data, from an interval; false alarms are
/// budgeted over all entries and all nights, a night being the messages planned for one day of the schedule's zone.
/// </summary>
/// <param name="Entries">The entries; at least one.</param>
/// <param name="Nights">How many nights are pooled, the newest ones; null pools the whole wave.</param>
/// <param name="RedNights">How many nights a year may fail by chance alone, over all entries; null means 1. Only with <paramref name="Nights"/>: without them the chance that a wave ever fails by chance is what the confidence leaves.</param>
/// <param name="WarmUp">For so many nights at the beginning too little data is no fault, whatever <c>--not-enough</c> says; null means 0.</param>
public sealed record Gate(
    [AtLeast(1)] IReadOnlyList<GateEntry> Entries,
    [Between(1, 366)] int? Nights = null,
    [Between(0.01, 52)] double? RedNights = null,
    [Between(1, 366)] int? WarmUp = null);

/// <summary>One promise of a gate.</summary>
/// <param name="Id">Short name in lower case, such as <c>first-reply</c>.</param>
/// <param name="Metric">What is held against the limit.</param>
/// <param name="Rung">What has to be reached.</param>
/// <param name="Limit">The time it may take, from the sending of the message; for a mean, the longest mean.</param>
/// <param name="Brand">Id of the brand; null means all brands together.</param>
/// <param name="Channel">The channel on which the conversation begins; null means all.</param>
/// <param name="Clock">The clock by which the limit runs; null means the wall clock, the only one for a mean.</param>
/// <param name="Calendar">Id of the calendar whose open hours count; needed with the business clock, null otherwise.</param>
/// <param name="Share">The part of the messages that must reach the rung within the limit; with the metric share, null otherwise.</param>
/// <param name="Quantile">The quantile of the times that must not lie behind the limit, such as 0.9; with the metric quantile, null otherwise. A message without an answer counts as infinitely late.</param>
/// <param name="Late">A shorter limit, from which on there is a warning; null when there is none.</param>
/// <param name="Margin">How much worse than the wave before it may be: a number for a share (0.1 is ten points), a time for a quantile or a mean. Null means that it is not compared.</param>
/// <param name="Confidence">The one-sided confidence of both verdicts; null means 0.95.</param>
public sealed record GateEntry(
    [Identifier] string Id,
    GateMetric Metric,
    Rung Rung,
    Duration Limit,
    string? Brand = null,
    string? Channel = null,
    CommitmentClock? Clock = null,
    string? Calendar = null,
    [Between(0.01, 0.999)] double? Share = null,
    [Between(0.01, 0.999)] double? Quantile = null,
    Duration? Late = null,
    Amount? Margin = null,
    [Between(0.5, 0.9999)] double? Confidence = null)
{
    /// <summary>The share of messages that has to come within the limit; null for a mean.</summary>
    public double? Wanted => Share ?? Quantile;
}

/// <summary>What of the times of a wave is held against a limit.</summary>
public enum GateMetric
{
    /// <summary>The share of messages that reach the rung within the limit.</summary>
    Share,

    /// <summary>A quantile of the times, such as the 90 % of them that are shortest.</summary>
    Quantile,

    /// <summary>The mean time, every wait stopped at the end of the study's window.</summary>
    Mean,
}
