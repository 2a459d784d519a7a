using Harness.Findings.Proofs.Methods;

namespace Harness.Findings.Proofs;

/// <summary>All that is proved, in the order of the table.</summary>
internal static class ProvedMethods
{
    public static IReadOnlyList<ProvedMethod> All { get; } = [.. Shares.All, .. ShareDifferences.All, .. Medians.All, .. Means.All, .. Contrasts.All, .. Ranks.All];
}
