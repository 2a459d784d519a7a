namespace Harness.Statistics;

/// <summary>Limits of the survival at one time from Greenwood's variance.</summary>
internal static class PointwiseBand
{
    /// <summary>The limits around a survival below 1.</summary>
    /// <param name="survival">Share still unanswered, 0 to 1.</param>
    /// <param name="greenwood">Greenwood's sum: the squared standard error of log S.</param>
    /// <param name="deviate">How many standard errors the limits lie away.</param>
    /// <param name="band">The scale.</param>
    /// <returns>Both limits, or null where nobody is left and no standard error exists; log-log also where nobody has answered.</returns>
    public static (double Low, double High)? Limits(double survival, double greenwood, double deviate, Band band)
    {
        if (survival <= 0 || (band == Band.LogLog && survival >= 1))
        {
            return null;
        }

        double error = deviate * Math.Sqrt(greenwood), log = Math.Log(survival);
        return band switch
        {
            Band.LogLog => (Math.Exp(log * Math.Exp(-error / log)), Math.Exp(log * Math.Exp(error / log))),
            Band.Log => (Math.Exp(log - error), Math.Min(1, Math.Exp(log + error))),
            Band.Plain => (Math.Max(0, survival - (survival * error)), Math.Min(1, survival + (survival * error))),
        };
    }

    /// <summary>The name under which the band is published.</summary>
    public static string Name(Band band) => band switch
    {
        Band.LogLog => "Kaplan-Meier, log-log",
        Band.Log => "Kaplan-Meier, log",
        Band.Plain => "Kaplan-Meier, plain",
    };
}
