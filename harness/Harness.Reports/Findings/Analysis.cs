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
    IReadOnlyList<Stratum> Channels,
    IReadOnlyList<KeptCommitment> Commitments,
    IReadOnlyList<CheckedFigure> Published)
{
    /// <summary>What became of the messages that were planned.</summary>
    public required Contacts Contacts { get; init; }

    /// <summary>The fold of each slot of the plan, those never sent among them.</summary>
    public IReadOnlyList<Probe> Probes { get; init; } = [];

    /// <summary>The conversations behind <see cref="Commitments"/>.</summary>
    public IReadOnlyList<HeldPromise> Promises { get; init; } = [];

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

    /// <summary>Brand by channel within each sector, those without a message left out; empty where all went over one channel.</summary>
    public IReadOnlyList<(Sector Sector, ChannelTable Table)> BrandsByChannel { get; } = Channels.Count < 2 ? [] :
    [
        .. Study.Panel.Sectors
            .Select(sector => (sector, Rows: Brands.Where(brand => brand.N > 0 && brand.Outcomes.Slots[0].Brand.Sector == sector.Id).ToArray()))
            .Where(sector => sector.Rows.Length > 0)
            .Select(sector => (sector.sector, ChannelTable.Of(sector.Rows, Channels))),
    ];

    /// <summary>Sector by channel; null where all went over one channel.</summary>
    public ChannelTable? SectorsByChannel { get; } = Channels.Count < 2 ? null : ChannelTable.Of([.. Sectors.Where(sector => sector.N > 0)], Channels);

    public Stratum Brand(string id) => Brands.Single(group => group.Id == id);

    public static Analysis Of(Study study, IReadOnlyList<Slot> slots, IReadOnlyList<Probe> probes)
    {
        Outcomes all = Outcomes.Of(slots, probes, study.Window);
        IReadOnlyList<HeldPromise> promises = HeldPromise.All(study.Panel, all);
        return new(
            study,
            slots.Count,
            Stratum.Of("all", new("All messages", "Tous les messages"), all),
            [.. study.Panel.Brands.Select(brand => Stratum.Of(brand.Id, new(brand.Name, brand.Name), all.Where(slot => slot.Brand.Id == brand.Id)))],
            [.. study.Panel.Sectors.Select(sector => Stratum.Of(sector.Id, sector.Name, all.Where(slot => slot.Brand.Sector == sector.Id)))],
            [.. study.Complaints.Categories.Select(category => Stratum.Of(category.Id, category.Name, all.Where(slot => slot.Complaint.Category == category.Id)))],
            [.. study.Design.Addresses.Select(address => Stratum.Of(Wording.Key(address), Wording.Of(address), all.Where(slot => slot.Address == address)))],
            [.. all.Slots.Select(slot => slot.Account.Channel).Distinct(StringComparer.Ordinal).Select(channel => Stratum.Of(channel, Wording.Channel(channel), all.Where(slot => slot.Account.Channel == channel)))],
            [.. promises.Select(KeptCommitment.Of)],
            FigureCheck.Check(study.Published ?? [], study.Panel.Brands.Count, Floors.Confidence))
        {
            Contacts = Contacts.Of(probes),
            Probes = probes,
            Promises = promises,
        };
    }
}
