using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Gates;

/// <summary>The messages of one day under an entry of a gate.</summary>
/// <param name="Date">The day for which they were planned, in the zone of the schedule.</param>
/// <param name="Planned">How many were planned.</param>
/// <param name="Cases">Those that were sent.</param>
/// <param name="IsOver">Whether nothing more will come of it.</param>
internal sealed record GateNight(LocalDate Date, int Planned, IReadOnlyList<GateCase> Cases, bool IsOver)
{
    public GateTally Tally { get; } = GateTally.Of(Cases, each => each.Kept);

    /// <summary>All days on which a plan has messages under an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="wave">The wave.</param>
    /// <returns>The days in order.</returns>
    public static IReadOnlyList<GateNight> Of(GateEntry entry, GateWave wave)
    {
        Study study = wave.Plan.Study;
        BusinessClock? clock = entry.Calendar is { } id ? study.Panel.Calendars!.First(calendar => calendar.Id == id).Clock() : null;
        return
        [
            .. wave.Plan.Slots.Zip(wave.Probes)
                .Where(pair => (entry.Brand is null || pair.First.Brand.Id == entry.Brand) && (entry.Channel is null || pair.First.Account.Channel == entry.Channel))
                .GroupBy(pair => pair.First.At.InZone(study.Schedule.Zone).Date)
                .OrderBy(night => night.Key)
                .Select(night => Night(night.Key, [.. night])),
        ];

        GateNight Night(LocalDate date, (Slot Slot, Probe Probe)[] night)
        {
            GateCase[] cases = [.. night.Where(pair => pair.Probe is { Sent: not null, Undelivered: null }).Select(pair => GateCase.Of(entry, study, pair.Slot, pair.Probe, clock))];
            bool isWatched = night.Max(pair => pair.Slot.At) + study.Window + study.Schedule.Patience + Duration.FromDays(1) < wave.AsOf;
            bool isSent = night.All(pair => pair.Probe.Sent is not null || pair.Slot.At + study.Schedule.Patience < wave.AsOf);
            return new(date, night.Length, cases, isWatched || (isSent && cases.All(each => each.IsSettled)));
        }
    }
}
