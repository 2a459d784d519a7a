namespace Harness.Statistics;

/// <summary>How far two different marks count as apart.</summary>
public enum MarkScale
{
    /// <summary>Different is different: marks are names.</summary>
    Nominal,

    /// <summary>By how many of the marks given lie between them: marks have an order.</summary>
    Ordinal,

    /// <summary>By the square of their difference: steps are of one size.</summary>
    Interval,

    /// <summary>By the square of their difference over their sum: marks are amounts, not below 0.</summary>
    Ratio,
}
