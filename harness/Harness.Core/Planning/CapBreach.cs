using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>A cap that a plan would break.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Kind">Which cap.</param>
/// <param name="Allowed">What it allows: contacts, minutes, or, for the gap, seconds.</param>
/// <param name="Planned">What the plan holds at its worst: contacts, minutes, or the shortest gap in seconds.</param>
public sealed record CapBreach(Brand Brand, CapKind Kind, long Allowed, long Planned)
{
    /// <summary>The caps that a plan would break; each brand's own, else the study's, else those that protect third parties.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One entry for each brand and cap, in the order of the panel; empty when all are kept.</returns>
    public static IReadOnlyList<CapBreach> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Correspondences written = new(plan.Study);
        ILookup<string, Slot> slots = plan.Slots.ToLookup(slot => slot.Brand.Id, StringComparer.Ordinal);
        return [.. plan.Study.Panel.Brands.SelectMany(brand => Of(brand, [.. slots[brand.Id]], plan.Study, written))];
    }

    private static IEnumerable<CapBreach> Of(Brand brand, Slot[] slots, Study study, Correspondences written)
    {
        Caps caps = Caps.For(brand, study.Caps);
        DateTimeZone zone = study.Schedule.Zone;
        if (slots.Length == 0)
        {
            yield break;
        }

        foreach ((CapKind kind, int? allowed, int planned) in new[]
        {
            (CapKind.PerDay, caps.PerDay, caps.PerDay is null ? 0 : slots.CountBy(slot => slot.At.InZone(zone).Date).Max(day => day.Value)),
            (CapKind.PerWeek, caps.PerWeek, caps.PerWeek is null ? 0 : slots.CountBy(slot => slot.Week).Max(week => week.Value)),
            (CapKind.Total, caps.Total, slots.Length),
            (CapKind.AgentMinutes, caps.AgentMinutes, caps.AgentMinutes is null ? 0 : written.AgentMinutes(slots)),
        })
        {
            if (planned > allowed)
            {
                yield return new(brand, kind, allowed.Value, planned);
            }
        }

        Duration? shortest = slots.Zip(slots.Skip(1), (one, next) => (Duration?)(next.At - one.At)).Min();
        Duration? gap = new[] { caps.Gap, study.Schedule.Gap }.Max();
        if (shortest < gap)
        {
            yield return new(brand, CapKind.Gap, (long)gap.Value.TotalSeconds, (long)shortest.Value.TotalSeconds);
        }
    }
}

/// <summary>The kinds of cap.</summary>
public enum CapKind
{
    /// <summary>Contacts on one day.</summary>
    PerDay,

    /// <summary>Contacts in one week.</summary>
    PerWeek,

    /// <summary>Contacts in the wave.</summary>
    Total,

    /// <summary>Time between two contacts.</summary>
    Gap,

    /// <summary>Minutes of the brand's people.</summary>
    AgentMinutes,
}
