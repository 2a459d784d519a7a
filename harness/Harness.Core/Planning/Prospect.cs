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
public sealed record Prospect(
    PlanningValues Values,
    IReadOnlyList<Bearing> Brands,
    IReadOnlyList<Bearing> Channels,
    IReadOnlyList<Bearing> Sectors,
    IReadOnlyDictionary<string, Detectable> WithinSectors,
    Detectable? BetweenBrands,
    Detectable? BetweenSectors,
    Cost Cost)
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
        Bearing[] brands = Bearings(reached, SubjectKind.Brand, slot => slot.Brand.Id, plan, taken);
        Bearing[] channels = Bearings(reached, SubjectKind.BrandOnChannel, slot => $"{slot.Brand.Id}|{slot.Account.Channel}", plan, taken);
        Bearing[] sectors = Bearings(reached, SubjectKind.Sector, slot => slot.Brand.Sector, plan, taken);
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
            Cost.Of(plan));
    }

    /// <summary>Two groups are as good as the smaller one, so the fewest contacts of any count.</summary>
    private static Detectable? Between(Bearing[] groups, PlanningValues values) =>
        groups.Length < 2 ? null : Detectable.Of(groups.Length, groups.Min(group => group.Effective), values);

    private static Bearing[] Bearings(Slot[] slots, SubjectKind kind, Func<Slot, string> subject, Plan plan, PlanningValues values)
    {
        DateTimeZone zone = plan.Study.Schedule.Zone;
        return [.. slots.GroupBy(subject, StringComparer.Ordinal).Select(group => (group.Key, Slots: group.ToArray()))
            .OrderBy(group => Place(plan.Study.Panel, group.Slots[0], kind))
            .Select(group => Bearing.Of(new(kind, group.Key), group.Slots.Length, Effect(group.Slots, zone, values), plan.Study.Window, values))];
    }

    private static int Place(Panel panel, Slot slot, SubjectKind kind) => kind == SubjectKind.Sector
        ? panel.Sectors.TakeWhile(sector => sector.Id != slot.Brand.Sector).Count()
        : panel.Brands.TakeWhile(brand => brand.Id != slot.Brand.Id).Count();

    /// <summary>Contacts of a brand that share a persona, or a day, resemble each other (Kish 1965): both add to the design effect.</summary>
    private static double Effect(Slot[] slots, DateTimeZone zone, PlanningValues values)
    {
        double brands = slots.Select(slot => slot.Brand.Id).Distinct(StringComparer.Ordinal).Count();
        double personas = slots.Select(slot => slot.Persona.Id).Distinct(StringComparer.Ordinal).Count(), days = slots.Select(slot => slot.At.InZone(zone).Date).Distinct().Count();
        double perPersona = Math.Max(1, slots.Length / brands / personas), perDay = Math.Max(1, slots.Length / brands / days);
        return DesignEffect.Of(perPersona, values.PersonaCorrelation) + DesignEffect.Of(perDay, values.DayCorrelation) - 1;
    }
}
