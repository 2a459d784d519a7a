using Harness.Time;
using NodaTime;

namespace Harness.Studies;

/// <summary>When messages are sent: one per brand on each of the days named.</summary>
/// <param name="Zone">The IANA zone in which days and hours are meant.</param>
/// <param name="Start">First day of the first week; a Monday.</param>
/// <param name="Weeks">How many weeks, 1 to 520.</param>
/// <param name="Days">The weekdays on which every brand gets one message; at least one.</param>
/// <param name="Hours">The hours of the day over which the messages are spread.</param>
public sealed record Schedule(
    DateTimeZone Zone,
    LocalDate Start,
    [Between(1, 520)] int Weeks,
    [AtLeast(1), Distinct] IReadOnlyList<Weekday> Days,
    HourSpan Hours);

/// <summary>What is varied by design.</summary>
/// <param name="AddressByWeek">The form of address in week 1, 2, ...; begins again when it is shorter than the study. At least one.</param>
public sealed record Design([AtLeast(1)] IReadOnlyList<Address> AddressByWeek);

/// <summary>How a message names the brand.</summary>
public enum Address
{
    /// <summary>By its account, such as <c>@Pepsi</c>, which notifies the brand.</summary>
    Handle,

    /// <summary>By its plain name, which the brand must find by itself.</summary>
    Name,
}

/// <summary>How often a conversation is looked at while it is young enough.</summary>
/// <param name="Until">The age of the conversation up to which this holds.</param>
/// <param name="Every">The time from one look to the next; at least one second.</param>
public sealed record Cadence(Duration Until, Duration Every);
