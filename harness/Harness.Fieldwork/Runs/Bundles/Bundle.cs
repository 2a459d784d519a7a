namespace Harness.Runs.Bundles;

/// <summary>The journal of a wave, with all it needs, as one file that travels between machines that do not last.</summary>
/// <param name="Head">What it is of and how it stands.</param>
/// <param name="Files">Its files by their names.</param>
internal sealed record Bundle(BundleHead Head, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>The file that every bundle has.</summary>
    public const string Journal = "journal.sqlite";

    /// <summary>The files that a bundle may have; no other name is ever written to disk.</summary>
    public static IReadOnlyList<string> Names { get; } = [Journal, Journal + ".spool"];
}

/// <summary>What a bundle is of and how it stands.</summary>
/// <param name="Study">The study.</param>
/// <param name="Wave">Which wave of it, from 1.</param>
/// <param name="WaveId">What that wave is called.</param>
/// <param name="Fence">How many times it was taken: one more with each tick, and never less.</param>
/// <param name="State">Where the newest of it is.</param>
internal sealed record BundleHead(string Study, int Wave, string WaveId, long Fence, BundleState State);

/// <summary>Where the newest of a bundle is. Numbers are stored and never change their meaning.</summary>
internal enum BundleState
{
    /// <summary>Here.</summary>
    Home = 0,

    /// <summary>With a tick that is at work, or that never came back.</summary>
    Out = 1,

    /// <summary>Nobody knows: the platform showed a message that the journal does not know of.</summary>
    Doubtful = 2,
}

/// <summary>Why nothing may be sent from a bundle.</summary>
internal enum BundleFault
{
    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It is no bundle, cut off, or changed.</summary>
    Damaged,

    /// <summary>A newer harness wrote it.</summary>
    Newer,

    /// <summary>It is of another study or wave.</summary>
    OtherWave,

    /// <summary>Its number is lower than one that is known: an older copy came back.</summary>
    Stale,

    /// <summary>A tick took it and never brought it back, and what it did is not on this machine.</summary>
    NotBack,

    /// <summary>The platform showed a message that the journal does not know of.</summary>
    Doubtful,

    /// <summary>There is one already, or there was.</summary>
    Begun,
}
