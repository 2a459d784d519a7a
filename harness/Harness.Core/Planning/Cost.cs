using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a plan asks of brands, platforms and people.</summary>
/// <param name="Contacts">Messages that open a conversation.</param>
/// <param name="Brands">Brands addressed.</param>
/// <param name="First">The first day, in the zone of the schedule; null without contacts.</param>
/// <param name="Last">The last day on which a message is sent; null without contacts.</param>
/// <param name="Closes">The instant at which the last conversation is closed; null without contacts.</param>
/// <param name="BusiestDay">The most contacts on one day.</param>
/// <param name="MostPerBrandAndDay">The most contacts to one brand on one day.</param>
/// <param name="MostWrites">Messages written at most: openings and follow-ups.</param>
/// <param name="Reads">Looks at conversations until all are closed.</param>
/// <param name="AgentMinutes">Minutes of the brands' people, at <see cref="MinutesPerMessage"/> for each message they may have to answer.</param>
public sealed record Cost(
    int Contacts, int Brands, LocalDate? First, LocalDate? Last, Instant? Closes, int BusiestDay, int MostPerBrandAndDay, int MostWrites, long Reads, int AgentMinutes)
{
    /// <summary>Minutes that an answer is taken to cost; mystery shopping codes (ESOMAR, MRS, MSPA) ask to limit them, none gives a number.</summary>
    public const int MinutesPerMessage = 5;

    /// <summary>The cost of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Its cost.</returns>
    public static Cost Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DateTimeZone zone = plan.Study.Schedule.Zone;
        (LocalDate Day, string Brand)[] days = [.. plan.Slots.Select(slot => (slot.At.InZone(zone).Date, slot.Brand.Id))];
        int writes = plan.Slots.Sum(slot => slot.Complaint.FollowUpIn(slot.Language) is null ? 1 : 2);
        return new(
            days.Length,
            days.Select(day => day.Brand).Distinct(StringComparer.Ordinal).Count(),
            days.Length == 0 ? null : days.Min(day => day.Day),
            days.Length == 0 ? null : days.Max(day => day.Day),
            plan.Slots.Count == 0 ? null : plan.Slots.Max(slot => slot.At) + plan.Study.Window,
            days.CountBy(day => day.Day).Select(day => day.Value).DefaultIfEmpty().Max(),
            days.CountBy(day => day).Select(day => day.Value).DefaultIfEmpty().Max(),
            writes,
            plan.Slots.Count * Looks(plan.Study.Looks),
            writes * MinutesPerMessage);
    }

    /// <summary>How often a conversation is looked at in the course of its window.</summary>
    private static long Looks(IReadOnlyList<Cadence> looks)
    {
        (long count, Duration reached) = (0, Duration.Zero);
        foreach (Cadence cadence in looks)
        {
            count += (long)Math.Ceiling((cadence.Until - reached) / cadence.Every);
            reached = cadence.Until;
        }

        return count;
    }
}
