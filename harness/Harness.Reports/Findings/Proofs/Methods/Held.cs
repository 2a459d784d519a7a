using Harness.Statistics;

namespace Harness.Findings.Proofs.Methods;

/// <summary>Whether published limits hold a truth.</summary>
internal static class Held
{
    /// <summary>Limits of which both exist; where one is missing nothing was said.</summary>
    public static bool? Between(Estimate estimate, double truth) =>
        estimate is { Low: { } low, High: { } high } ? low <= truth && truth <= high : null;

    /// <summary>Limits of which one that does not exist leaves its side open.</summary>
    public static bool Open(Estimate estimate, double truth) =>
        (estimate.Low is not { } low || low <= truth) && (estimate.High is not { } high || truth <= high);
}
