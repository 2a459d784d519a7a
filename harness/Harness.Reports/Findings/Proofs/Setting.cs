namespace Harness.Findings.Proofs;

/// <summary>Where a method is proved: a world, how many messages each brand gets, and how often each conversation is looked at.</summary>
/// <param name="World">The world.</param>
/// <param name="N">Messages to each brand.</param>
/// <param name="Polling">Minutes between two looks; with 0 times are exact. A whole number of looks fits into an hour.</param>
internal sealed record Setting(ProofWorld World, int N, int Polling)
{
    private static readonly int[] Exactly = [0], OrNowAndThen = [0, 15];

    /// <summary>Milliseconds between two looks.</summary>
    public long Gap => Polling * 60_000L;

    public static IReadOnlyList<Setting> All(IReadOnlyList<int> n) =>
    [
        .. from world in ProofWorlds.All
           from polling in world.Rare ? Exactly : OrNowAndThen
           from size in n
           select new Setting(world, size, polling),
    ];

    /// <summary>Milliseconds of a moment since sending.</summary>
    public static long Milliseconds(double seconds) => (long)Math.Round(1000 * seconds);

    /// <summary>The moment in seconds of the first look that sees something.</summary>
    public double Seen(double seconds) => Polling == 0 ? seconds : Math.Ceiling(seconds / (60 * Polling)) * 60 * Polling;

    /// <summary>The last moment in seconds, before another, at which something can be seen to happen; the moment itself where times are exact.</summary>
    public double LookBefore(double seconds) => Polling == 0 ? seconds : (Math.Ceiling(seconds / (60 * Polling)) - 1) * 60 * Polling;

    /// <summary>The same, where it may be the moment itself.</summary>
    public double LookBy(double seconds) => Polling == 0 ? seconds : Math.Floor(seconds / (60 * Polling)) * 60 * Polling;
}
