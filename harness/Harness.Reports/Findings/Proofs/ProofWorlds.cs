using Harness.Studies;

namespace Harness.Findings.Proofs;

/// <summary>The worlds in which the methods are proved.</summary>
internal static class ProofWorlds
{
    private static readonly ProofWorld Sharp = new(1, "sharp", new("sharp", "net"), 0.9, 0.6, ProofWorld.Hour, 0.5, ProofWorld.Hour);
    private static readonly ProofWorld Blunt = new(2, "blunt", new("blunt", "flou"), 0.5, 0.3, 30 * ProofWorld.Hour, 1.2, 24 * ProofWorld.Hour);

    public static IReadOnlyList<ProofWorld> All { get; } =
    [
        Sharp,
        Blunt,
        Sharp with { Number = 3, Key = "sharp-lost", Name = new("sharp, half lost from view", "net, la moitié perdue de vue"), Loss = new(0.5, 3 * ProofWorld.Hour) },
        Blunt with { Number = 4, Key = "blunt-lost", Name = new("blunt, half lost from view", "flou, la moitié perdue de vue"), Loss = new(0.5, ProofWorld.Window) },
        Rare(5, "rare-0.8", new("0.8% answered", "0,8 % de réponses"), 0.008),
        Rare(6, "rare-2", new("2% answered", "2 % de réponses"), 0.02),
        Rare(7, "rare-5", new("5% answered", "5 % de réponses"), 0.05),
        Rare(8, "rare-10", new("10% answered", "10 % de réponses"), 0.10),
        Rare(9, "rare-14", new("14% answered", "14 % de réponses"), 0.14),
        Rare(10, "rare-30", new("30% answered", "30 % de réponses"), 0.30),
    ];

    private static ProofWorld Rare(int number, string key, Words name, double share) => Sharp with { Number = number, Key = key, Name = name, Share = share, Rare = true };
}
