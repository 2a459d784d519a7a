using System.Globalization;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Gates;

/// <summary>What the brands of a study promise, as a gate.</summary>
internal static class PromisedGate
{
    private const double PromisedToAll = 0.999;

    /// <summary>The gate of a study: its own, or one of all that its brands promise; null where nothing is promised.</summary>
    public static Gate? Of(Study study) => study.Gate ?? (Promised(study) is { Count: > 0 } promised ? new(promised) : null);

    /// <summary>One entry for each promise of each brand.</summary>
    public static IReadOnlyList<GateEntry> Promised(Study study) =>
        [.. study.Panel.Brands.SelectMany(brand => (brand.Commitments ?? []).Select((promise, i) => Entry(brand, promise, i + 1)))];

    /// <summary>One promise of a brand, as an entry.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="promise">What it promises.</param>
    /// <param name="number">Which of its promises it is, from 1.</param>
    public static GateEntry Entry(Brand brand, Commitment promise, int number) => new(
        $"{brand.Id}-{Wording.Key(promise.Rung)}-{number.ToString(CultureInfo.InvariantCulture)}",
        GateMetric.Share,
        promise.Rung,
        promise.Within,
        brand.Id,
        promise.Channel,
        promise.Clock,
        promise.Calendar,
        Math.Min(promise.Share ?? 1, PromisedToAll));
}
