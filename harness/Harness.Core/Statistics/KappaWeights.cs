namespace Harness.Statistics;

/// <summary>What kappa makes of two different marks.</summary>
public enum KappaWeights
{
    /// <summary>Different is different (Cohen 1960).</summary>
    None,

    /// <summary>The further apart, the worse, in proportion.</summary>
    Linear,

    /// <summary>By the square of the difference, as is usual for marks in order (Fleiss and Cohen 1973).</summary>
    Quadratic,
}
