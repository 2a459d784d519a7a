using Harness.Time;
using NodaTime;

namespace Harness.Studies;

/// <summary>When messages are sent: on each of the days named, so many per brand.</summary>
/// <param name="Zone">The IANA zone in which days and hours are meant.</param>
/// <param name="Start">First day of the first week; a Monday.</param>
/// <param name="Weeks">How many weeks, 1 to 520.</param>
/// <param name="Days">The weekdays on which every brand gets a message; at least one. Null when <paramref name="Slots"/> are written.</param>
/// <param name="Hours">The hours of the day over which the messages are spread. Null when <paramref name="Slots"/> are written.</param>
/// <param name="PerDay">Messages per brand and day, 1 to 1000; null means 1.</param>
/// <param name="Slots">Days and hours where they differ, such as evenings and week-ends; null when days and hours are written.</param>
/// <param name="Jitter">How far a message may move within its stretch of the day, as a share 0 to 0.8 of it; null means 0.8.</param>
/// <param name="Gap">The least time between two messages to one brand; null means none.</param>
/// <param name="Skip">Id of a calendar on whose closed days and holidays nothing is sent; null when there is none.</param>
/// <param name="WhenMissed">What becomes of a message whose time has passed; null means the only thing there is.</param>
/// <param name="Repeat">Further waves of the same study; null when it is run once.</param>
/// <param name="Late">How late a message may still be sent, such as between two calls of <c>harness tick</c>; null means 15 minutes.</param>
public sealed record Schedule(
    DateTimeZone Zone,
    LocalDate Start,
    [Between(1, 520)] int Weeks,
    [AtLeast(1), Distinct] IReadOnlyList<Weekday>? Days = null,
    HourSpan? Hours = null,
    [Between(1, 10_000)] int? PerDay = null,
    [AtLeast(1)] IReadOnlyList<OpenHours>? Slots = null,
    [Between(0, 0.8)] double? Jitter = null,
    Duration? Gap = null,
    string? Skip = null,
    WhenMissed? WhenMissed = null,
    Repetition? Repeat = null,
    Duration? Late = null)
{
    private static readonly Duration UsuallyLate = Duration.FromMinutes(15);

    /// <summary>How late a message may still be sent.</summary>
    public Duration Patience => Late ?? UsuallyLate;

    /// <summary>The days and hours, however they are written: in the order of the file.</summary>
    public IReadOnlyList<OpenHours> Windows => Slots ?? (Days is not null && Hours is { } hours ? [new OpenHours(Days, hours)] : []);
}

/// <summary>What becomes of a message whose time has passed.</summary>
public enum WhenMissed
{
    /// <summary>It is written down as missed and not sent: a late message would measure another hour.</summary>
    RecordAndSkip,
}

/// <summary>Further waves of a study.</summary>
/// <param name="Every">The time from one to the next.</param>
/// <param name="Times">How many waves there are, the first included, 2 to 100.</param>
public sealed record Repetition(Every Every, [Between(2, 100)] int Times);

/// <summary>The time from one wave to the next; each begins on the first Monday not before the day so many months later.</summary>
public enum Every
{
    /// <summary>One month.</summary>
    Month = 1,

    /// <summary>Three months.</summary>
    Quarter = 3,

    /// <summary>Twelve months.</summary>
    Year = 12,
}
