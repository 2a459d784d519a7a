using Harness.Documents;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using NodaTime;

namespace Harness.Publishing;

/// <summary>What the rules of publication look at.</summary>
/// <param name="Whole">The whole wave, nothing left out.</param>
/// <param name="Report">The report as it would be published.</param>
/// <param name="Publication">What was done on the way.</param>
/// <param name="Today">The day, in the zone of the study.</param>
/// <param name="IsLive">Whether real brands were written to.</param>
internal sealed record PublicCase(Analysis Whole, Report Report, Publication Publication, LocalDate Today, bool IsLive)
{
    public Study Study => Whole.Study;

    /// <summary>The brands that were written to.</summary>
    public IReadOnlyList<Brand> Contacted => [.. Whole.Brands.Where(brand => brand.N > 0).Select(brand => brand.Outcomes.Slots[0].Brand)];

    /// <summary>What was sent to a brand, message by message: its slot and the day.</summary>
    public IEnumerable<(Slot Slot, LocalDate Day)> SentTo(Brand brand) =>
        Whole.Brand(brand.Id).Outcomes is var outcomes ? outcomes.Slots.Zip(outcomes.Probes, (slot, probe) => (slot, DayOf(probe))) : [];

    private LocalDate DayOf(Probe probe) => probe.Sent!.Value.InZone(Study.Schedule.Zone).Date;
}
