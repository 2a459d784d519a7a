using Harness.Gates;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Messages;

/// <summary>One message of the nights that a verdict rests on.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Night">The day for which it was planned.</param>
/// <param name="Case">How it stands to the promise.</param>
internal sealed record LateCase(Slot Slot, LocalDate Night, GateCase Case)
{
    /// <summary>Those that count, what never came first, then by how long it took.</summary>
    public static IReadOnlyList<LateCase> Of(GateWave wave, GateEntry entry, GateReach reach)
    {
        Study study = wave.Plan.Study;
        BusinessClock? clock = entry.Calendar is { } id ? study.Panel.Calendars!.First(calendar => calendar.Id == id).Clock() : null;
        return
        [
            .. wave.Plan.Slots.Zip(wave.Probes)
                .Where(pair => (entry.Brand is null || pair.First.Brand.Id == entry.Brand) && (entry.Channel is null || pair.First.Account.Channel == entry.Channel))
                .Where(pair => pair.Second is { Sent: not null, Undelivered: null })
                .Select(pair => new LateCase(pair.First, pair.First.At.InZone(study.Schedule.Zone).Date, GateCase.Of(entry, study, pair.First, pair.Second, clock)))
                .Where(each => each.Night >= reach.From && each.Night <= reach.To)
                .OrderBy(each => each.Case.IsReached)
                .ThenByDescending(each => each.Case.By)
                .ThenBy(each => each.Slot.Probe, StringComparer.Ordinal),
        ];
    }
}
