namespace Harness.Statistics;

/// <summary>
/// On which scale a pointwise band around a survival curve is symmetric; each is estimate ± deviate times Greenwood's standard error there
/// (the <c>conf.type</c> of R's survfit).
/// </summary>
public enum Band
{
    /// <summary>On log(-log S) (Kalbfleisch and Prentice 1980): always within 0 to 1.</summary>
    LogLog,

    /// <summary>On log S: the upper limit is cut at 1.</summary>
    Log,

    /// <summary>On S itself: limits are cut at 0 and 1.</summary>
    Plain,
}
