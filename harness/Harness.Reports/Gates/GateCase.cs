using Harness.Planning;
using Harness.Probes;
using Harness.Readings;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Gates;

/// <summary>One message under an entry of a gate.</summary>
/// <param name="Kept">Whether it came within the limit; null where nobody knows.</param>
/// <param name="Prompt">Whether it came within the shorter limit of the warning; null where nobody knows or there is none.</param>
/// <param name="After">The wait until the last look without it, by the clock of the entry; milliseconds.</param>
/// <param name="By">The wait until it was there, or until the end of observation; milliseconds.</param>
/// <param name="IsReached">Whether it came while it was watched.</param>
/// <param name="IsSettled">Whether nothing can change what counts here any more.</param>
internal sealed record GateCase(bool? Kept, bool? Prompt, long After, long By, bool IsReached, bool IsSettled)
{
    public static GateCase Of(GateEntry entry, Study study, Slot slot, Probe probe, BusinessClock? clock)
    {
        PromiseCase limit = PromiseCase.Of(slot.Probe, probe, entry.Rung, entry.Limit, clock);
        bool? prompt = entry.Late is { } late ? PromiseCase.Of(slot.Probe, probe, entry.Rung, late, clock).IsKept : null;
        Instant sent = probe.Sent!.Value, end = sent + study.Window;
        Moment? reached = limit.Reached is { } moment && moment.By <= end ? moment : null;
        long Wait(Instant at) => (long)(clock?.Between(sent, Instant.Max(at, sent)) ?? Instant.Max(at, sent) - sent).TotalMilliseconds;
        Instant by = reached?.By ?? Instant.Min(limit.Watched, end), after = reached is { } seen ? Instant.Min(seen.After, seen.By) : by;
        bool isTimed = entry.Metric == GateMetric.Mean || (entry.Metric == GateMetric.Quantile && entry.Margin is not null);
        return new(limit.IsKept, prompt, Wait(after), Wait(by), reached is not null, probe.Closed is not null || (isTimed ? reached is not null : limit.IsKept is not null));
    }
}
