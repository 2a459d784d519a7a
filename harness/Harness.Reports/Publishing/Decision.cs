namespace Harness.Publishing;

/// <summary>What became of a brand's objection to a case.</summary>
internal enum Decision
{
    /// <summary>The brand is right, and the case is marked so.</summary>
    Upheld,

    /// <summary>The brand is right in part, and what was wrong is put right.</summary>
    Corrected,

    /// <summary>The case stands as it is.</summary>
    Rejected,
}
