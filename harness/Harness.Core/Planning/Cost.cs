using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a plan asks of brands, platforms and people.</summary>
/// <param name="Contacts">Messages that open a conversation.</param>
/// <param name="Brands">Brands addressed.</param>
/// <param name="Days">Days on which something is sent.</param>
/// <param name="First">The first day, in the zone of the schedule; null without contacts.</param>
/// <param name="Last">The last day on which a message is sent; null without contacts.</param>
/// <param name="Closes">The instant at which the last conversation is closed; null without contacts.</param>
/// <param name="BusiestDay">The most contacts on one day.</param>
/// <param name="MostPerBrandAndDay">The most contacts to one brand on one day.</param>
/// <param name="MostWrites">Messages written at most: openings, follow-ups and whatever scripts send, every rule set off as often as it may be.</param>
/// <param name="Reads">Looks at conversations until all are closed.</param>
/// <param name="AgentMinutes">Minutes of the brands' people at most; see <see cref="AgentTime"/>.</param>
public sealed record Cost(
    int Contacts, int Brands, int Days, LocalDate? First, LocalDate? Last, Instant? Closes, int BusiestDay, int MostPerBrandAndDay, int MostWrites, long Reads, int AgentMinutes)
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
        Correspondences written = new(plan.Study);
        SortedDictionary<LocalDate, Dictionary<string, int>> days = [];
        (LocalDate Date, Dictionary<string, int> Brands) today = default;
        foreach (Slot slot in plan.Slots)
        {
            LocalDate date = slot.At.InZone(zone).Date;
            if (today.Brands is null || today.Date != date)
            {
                today = (date, days.TryGetValue(date, out Dictionary<string, int>? met) ? met : days[date] = new(StringComparer.Ordinal));
            }

            today.Brands[slot.Brand.Id] = today.Brands.GetValueOrDefault(slot.Brand.Id) + 1;
        }

        return new(
            plan.Slots.Count,
            days.Values.SelectMany(brands => brands.Keys).Distinct(StringComparer.Ordinal).Count(),
            days.Count,
            days.Count == 0 ? null : days.Keys.First(),
            days.Count == 0 ? null : days.Keys.Last(),
            plan.Slots.Count == 0 ? null : plan.Slots.Max(slot => slot.At) + plan.Study.Window,
            days.Values.Select(brands => brands.Values.Sum()).DefaultIfEmpty().Max(),
            days.Values.Select(brands => brands.Values.Max()).DefaultIfEmpty().Max(),
            plan.Slots.Sum(slot => written.Of(slot).All),
            plan.Slots.Count * Looks(plan.Study.Looks),
            written.AgentMinutes(plan.Slots));
    }

    /// <summary>
    /// The time of a brand's people that a contact takes at most: what the costs say of its channel, else <see cref="MinutesPerMessage"/> for each message
    /// they may have to answer; where a script goes on elsewhere, each message there as one more contact.
    /// </summary>
    /// <param name="slot">The contact.</param>
    /// <param name="study">The study.</param>
    /// <returns>That time.</returns>
    public static Duration AgentTime(Slot slot, Study study)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(study);
        return Correspondence.Of(slot.Complaint, slot.Language, slot.Account.Channel, study).AgentTime(slot.Account.Channel, study.Costs);
    }

    /// <summary>How often a conversation is looked at in the course of its window.</summary>
    internal static long Looks(IReadOnlyList<Cadence> looks)
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
