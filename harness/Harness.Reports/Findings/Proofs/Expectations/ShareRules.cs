namespace Harness.Findings.Proofs.Expectations;

/// <summary>Which shares an interval holds, by the test that it inverts: no limit is worked out.</summary>
internal static class ShareRules
{
    /// <summary>Normal deviate and chi-square with one degree of freedom that are exceeded in one case of twenty, from printed tables.</summary>
    public const double Deviate = 1.959963984540054, ChiSquare = 3.841458820694124;

    private const double Side = 0.025;

    /// <summary>Wilson's interval holds the shares that the score test does not reject.</summary>
    public static bool Wilson(int x, int n, double share) => !WilsonBelow(x, n, share) && !WilsonAbove(x, n, share);

    /// <summary>Whether its upper limit lies below a share.</summary>
    public static bool WilsonBelow(int x, int n, double share) => share - ((double)x / n) > Deviate * Math.Sqrt(share * (1 - share) / n);

    /// <summary>Whether its lower limit lies above a share.</summary>
    public static bool WilsonAbove(int x, int n, double share) => ((double)x / n) - share > Deviate * Math.Sqrt(share * (1 - share) / n);

    /// <summary>Clopper and Pearson's interval holds the shares under which so many or more, and so few or fewer, are not too rare.</summary>
    public static bool ClopperPearson(int x, double[] law) => law[..(x + 1)].Sum() >= Side && law[x..].Sum() >= Side;

    /// <summary>
    /// The log-log band without censoring: log(-log S) with its standard error by the delta method. With no answer it is a point, with nothing
    /// but answers there is none.
    /// </summary>
    public static bool? LogLog(int x, int n, double share)
    {
        if (x == 0 || x == n)
        {
            return x == 0 ? false : null;
        }

        double silent = (n - x) / (double)n, error = Math.Sqrt((1 - silent) / (n * silent)) / -Math.Log(silent);
        return Math.Abs(Math.Log(-Math.Log(silent)) - Math.Log(-Math.Log(1 - share))) <= Deviate * error;
    }
}
