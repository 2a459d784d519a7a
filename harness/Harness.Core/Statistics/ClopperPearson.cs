namespace Harness.Statistics;

/// <summary>The exact interval of a share (Clopper and Pearson 1934, Biometrika 26:404): it never covers less than it says, and mostly more.</summary>
public static class ClopperPearson
{
    /// <summary>A share with exact limits.</summary>
    /// <param name="x">Successes, 0 to <paramref name="n"/>.</param>
    /// <param name="n">Trials; with none the estimate is absent.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>The share with its limits, within 0 to 1: each limit leaves half of what the confidence leaves on its side.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="x"/> is not within 0 to <paramref name="n"/>, or the confidence not between 0 and 1.</exception>
    public static Estimate Interval(int x, int n, Frame frame)
    {
        const string Method = "Clopper-Pearson";
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, n);
        double side = Proportion.Side(frame.Confidence);
        if (n == 0)
        {
            return Estimate.None(Absence.NoData, 0, Method, frame);
        }

        double share = (double)x / n;
        double low = x == 0 ? 0 : IncompleteBeta.Quantile(side, x, n - x + 1.0);
        double high = x == n ? 1 : IncompleteBeta.Quantile(1 - side, x + 1.0, n - x);
        return new(share, low, high, n, Method, frame, null);
    }
}
