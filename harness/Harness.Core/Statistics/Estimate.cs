using NodaTime;

namespace Harness.Statistics;

/// <summary>
/// A number with the uncertainty it deserves. Where the value or a limit is not defined it is null and <see cref="Absent"/> says why:
/// an estimate never holds NaN, an infinity, or a zero that means "unknown".
/// </summary>
/// <param name="Value">The point estimate: a share (0 to 1), a time in seconds, or what the method says, such as a difference or a ratio; null when not defined.</param>
/// <param name="Low">Lower confidence limit, same unit; null when it does not exist.</param>
/// <param name="High">Upper confidence limit, same unit; null when it does not exist, such as a median that the data cannot bound.</param>
/// <param name="N">How many observations it rests on.</param>
/// <param name="Method">Name of the method, such as <c>Wilson</c>.</param>
/// <param name="Frame">Window, clock and confidence under which it was made.</param>
/// <param name="Absent">Why the value is null; null when there is a value.</param>
public sealed record Estimate(double? Value, double? Low, double? High, int N, string Method, Frame Frame, Absence? Absent)
{
    /// <summary>An estimate that does not exist, with the reason.</summary>
    /// <param name="absent">Why there is no value.</param>
    /// <param name="n">How many observations there were.</param>
    /// <param name="method">Name of the method that was asked.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>An estimate without value and limits.</returns>
    public static Estimate None(Absence absent, int n, string method, Frame frame) => new(null, null, null, n, method, frame, absent);
}

/// <summary>Under what an estimate was made.</summary>
/// <param name="Window">How long each conversation was watched.</param>
/// <param name="Clock">Which time is counted.</param>
/// <param name="Confidence">Two-sided confidence level of the limits, between 0 and 1, such as 0.95.</param>
public readonly record struct Frame(Duration Window, Clock Clock, double Confidence);

/// <summary>Which time is counted.</summary>
public enum Clock
{
    /// <summary>All hours.</summary>
    Wall,

    /// <summary>Open hours of a business calendar.</summary>
    Business,
}

/// <summary>Why a value does not exist.</summary>
public enum Absence
{
    /// <summary>There were no observations.</summary>
    NoData,

    /// <summary>The curve never came that far, such as a median when fewer than half answered.</summary>
    NotReached,

    /// <summary>The method asks for more events than there were.</summary>
    TooFewEvents,

    /// <summary>There was only one group, and nothing to compare it with.</summary>
    OneGroup,

    /// <summary>All observations are equal, or the margins of the table leave no choice.</summary>
    NoVariation,

    /// <summary>The value is infinite, such as an odds ratio over a group without a success.</summary>
    Infinite,

    /// <summary>The exact method asks for data without ties.</summary>
    Ties,

    /// <summary>Too much to count exactly; the approximate method serves there.</summary>
    TooLarge,

    /// <summary>No two raters judged the same thing.</summary>
    NothingShared,

    /// <summary>There are too few values to say anything.</summary>
    TooFew,
}
