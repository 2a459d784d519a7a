using Harness.Time;

namespace Harness.Studies;

/// <summary>Hours in which a person is there for what is sent or called by hand.</summary>
/// <param name="Who">Short name of the person, in lower case; may come several times.</param>
/// <param name="Days">The weekdays; at least one.</param>
/// <param name="Hours">The hours, in the zone of the schedule.</param>
/// <param name="Channels">The channels the person serves; null means all that are served by hand.</param>
public sealed record Shift(
    string Who,
    [AtLeast(1), Distinct] IReadOnlyList<Weekday> Days,
    HourSpan Hours,
    [AtLeast(1), Distinct] IReadOnlyList<string>? Channels);
