namespace Harness.Findings.Proofs;

/// <summary>Conversations lost from view whatever the brand does: a share of them, at a moment anywhere within a time.</summary>
/// <param name="Share">Chance that a conversation is lost, 0 to 1.</param>
/// <param name="Within">Seconds since sending within which that happens, each moment equally likely.</param>
internal sealed record Loss(double Share, double Within);
