using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Findings;

/// <summary>All estimates of a wave: the journal's outcomes, cut every way the report shows them.</summary>
internal sealed record Analysis(
    Study Study,
    int Planned,
    Stratum Overall,
    IReadOnlyList<Stratum> Brands,
    IReadOnlyList<Stratum> Sectors,
    IReadOnlyList<Stratum> Categories,
    IReadOnlyList<Stratum> Addresses,
    IReadOnlyList<CheckedFigure> Published)
{
    public int Sent => Overall.N;

    public int Answered => Overall.X;

    /// <summary>Probes that got an automatic acknowledgement and nothing from a person.</summary>
    public int OnlyAcknowledged => Overall.Outcomes.Probes.Count(probe => probe.Acknowledged is not null && probe.Human is null);

    /// <summary>Probes whose opening message was removed while it was watched.</summary>
    public int Removed => Overall.Outcomes.Probes.Count(probe => probe.Gone is not null);

    public int FollowedUp => Overall.Outcomes.Probes.Count(probe => probe.Turns > 1);

    public Comparison BetweenBrands { get; } = Comparison.Of([.. Brands.Where(brand => !brand.Absent)]);

    public Comparison BetweenSectors { get; } = Comparison.Of(Sectors);

    public Comparison BetweenCategories { get; } = Comparison.Of(Categories);

    public Comparison BetweenAddresses { get; } = Comparison.Of(Addresses);

    public Stratum Brand(string id) => Brands.Single(group => group.Id == id);

    public static Analysis Of(Study study, IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes)
    {
        Outcomes all = Outcomes.Of(slots, probes, study.Window);
        return new(
            study,
            slots.Count,
            Stratum.Of("all", new("All messages", "Tous les messages"), all),
            [.. study.Panel.Brands.Select(brand => Stratum.Of(brand.Id, new(brand.Name, brand.Name), all.Where(slot => slot.Brand.Id == brand.Id)))],
            [.. study.Panel.Sectors.Select(sector => Stratum.Of(sector.Id, sector.Name, all.Where(slot => slot.Brand.Sector == sector.Id)))],
            [.. study.Complaints.Categories.Select(category => Stratum.Of(category.Id, category.Name, all.Where(slot => slot.Complaint.Category == category.Id)))],
            [.. study.Design.Addresses.Select(address => Stratum.Of(Wording.Key(address), Wording.Of(address), all.Where(slot => slot.Address == address)))],
            FigureCheck.Check(study.Published ?? [], study.Panel.Brands.Count, Floors.Confidence));
    }
}
