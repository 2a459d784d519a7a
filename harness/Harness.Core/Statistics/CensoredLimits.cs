namespace Harness.Statistics;

/// <summary>Which limits a published share has at times before which some conversations were lost from view.</summary>
public enum CensoredLimits
{
    /// <summary>
    /// Beta product limits (Fay, Brittain and Proschan 2013, Biostatistics 14:723), which hold their level in samples of any size:
    /// the published choice.
    /// </summary>
    BetaProduct,

    /// <summary>The log-log band on Greenwood's variance (Kalbfleisch and Prentice 1980), withheld below <see cref="SurvivalCurve.LeastEvents"/> answers.</summary>
    LogLog,
}
