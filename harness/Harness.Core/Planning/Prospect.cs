using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>What a plan will be able to bear, and what it costs: worked out before anything is sent.</summary>
/// <param name="Values">What was taken for granted.</param>
/// <param name="Brands">Each brand that can be reached, in the order of the panel.</param>
/// <param name="Channels">Each brand on each channel; empty when no brand is met on several.</param>
/// <param name="Sectors">Each sector that has a contact, in the order of the panel.</param>
/// <param name="WithinSectors">By sector with two brands or more, the least difference between two of its brands that is found.</param>
/// <param name="BetweenBrands">The same between all brands; null when there is only one.</param>
/// <param name="BetweenSectors">The same between sectors; null when there is only one.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Breaches">The caps that it would break; empty when all are kept.</param>
/// <param name="Loads">How near it comes to each limit of the platforms it uses.</param>
/// <param name="HandWork">What people do by hand.</param>
/// <param name="Caseless">The contacts that name a purchase and have none; empty when nothing is missing.</param>
public sealed record Prospect(
    PlanningValues Values,
    IReadOnlyList<Bearing> Brands,
    IReadOnlyList<Bearing> Channels,
    IReadOnlyList<Bearing> Sectors,
    IReadOnlyDictionary<string, Detectable> WithinSectors,
    Detectable? BetweenBrands,
    Detectable? BetweenSectors,
    Cost Cost,
    IReadOnlyList<CapBreach> Breaches,
    IReadOnlyList<PlatformLoad> Loads,
    HandWork HandWork,
    IReadOnlyList<Slot> Caseless)
{
    /// <summary>The prospect of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="values">What is taken for granted; null for the usual values.</param>
    /// <returns>The prospect. Contacts to absent brands count for nothing.</returns>
    public static Prospect Of(Plan plan, PlanningValues? values = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        PlanningValues taken = values ?? new();
        Slot[] reached = [.. plan.Slots.Where(slot => slot.Account.Presence != Presence.Absent)];
        LocalDate[] days = [.. reached.Select(slot => slot.At.InZone(plan.Study.Schedule.Zone).Date)];
        Bearing[] brands = Bearings(reached, days, SubjectKind.Brand, slot => (slot.Brand.Id, null), plan, taken);
        Bearing[] channels = Bearings(reached, days, SubjectKind.BrandOnChannel, slot => (slot.Brand.Id, slot.Account.Channel), plan, taken);
        Bearing[] sectors = Bearings(reached, days, SubjectKind.Sector, slot => (slot.Brand.Sector, null), plan, taken);
        Dictionary<string, string> sectorOf = plan.Study.Panel.Brands.ToDictionary(brand => brand.Id, brand => brand.Sector, StringComparer.Ordinal);
        return new(
            taken,
            brands,
            channels.Length > brands.Length ? channels : [],
            sectors,
            brands.GroupBy(brand => sectorOf[brand.Subject.Name], StringComparer.Ordinal).Where(sector => sector.Count() > 1)
                .ToDictionary(sector => sector.Key, sector => Between([.. sector], taken)!, StringComparer.Ordinal),
            Between(brands, taken),
            Between(sectors, taken),
            Cost.Of(plan),
            CapBreach.Of(plan),
            PlatformLoad.Of(plan),
            HandWork.Of(plan),
            Cases.Missing(plan));
    }

    /// <summary>Two groups are as good as the smaller one, so the fewest contacts of any count.</summary>
    private static Detectable? Between(Bearing[] groups, PlanningValues values) =>
        groups.Length < 2 ? null : Detectable.Of(groups.Length, groups.Min(group => group.Effective), values);

    private static Bearing[] Bearings(Slot[] slots, LocalDate[] days, SubjectKind kind, Func<Slot, (string Id, string? Channel)> subject, Plan plan, PlanningValues values)
    {
        IEnumerable<string> ids = kind == SubjectKind.Sector ? plan.Study.Panel.Sectors.Select(sector => sector.Id) : plan.Study.Panel.Brands.Select(brand => brand.Id);
        Dictionary<string, int> places = ids.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        Dictionary<(string Id, string? Channel), Together> groups = [];
        for (int at = 0; at < slots.Length; at++)
        {
            (string Id, string? Channel) key = subject(slots[at]);
            if (!groups.TryGetValue(key, out Together? group))
            {
                groups[key] = group = new();
            }

            group.Add(slots[at], days[at]);
        }

        return [.. groups.OrderBy(group => places[group.Key.Id]).Select(group => Bearing.Of(
            new(kind, group.Key.Channel is { } channel ? $"{group.Key.Id}|{channel}" : group.Key.Id), group.Value.Contacts, group.Value.Effect(values), plan.Study.Window, values))];
    }

    /// <summary>The contacts of one subject.</summary>
    private sealed class Together
    {
        private readonly HashSet<string> brands = new(StringComparer.Ordinal), personas = new(StringComparer.Ordinal);
        private readonly HashSet<LocalDate> days = [];

        public int Contacts { get; private set; }

        public void Add(Slot slot, LocalDate day)
        {
            brands.Add(slot.Brand.Id);
            personas.Add(slot.Persona.Id);
            days.Add(day);
            Contacts++;
        }

        /// <summary>Contacts of a brand that share a persona, or a day, resemble each other (Kish 1965): both add to the design effect.</summary>
        public double Effect(PlanningValues values)
        {
            double each = Contacts / (double)brands.Count;
            return DesignEffect.Of(Math.Max(1, each / personas.Count), values.PersonaCorrelation) + DesignEffect.Of(Math.Max(1, each / days.Count), values.DayCorrelation) - 1;
        }
    }
}
