namespace Harness.Findings.Proofs.Expectations;

/// <summary>Which differences of two shares, each of n messages, an interval holds.</summary>
internal static class DifferenceRules
{
    private const int Halvings = 60;
    private const double Rounding = 1e-12;

    /// <summary>Newcombe (1998), method 10: Wilson's limits of both shares, combined.</summary>
    public static bool Newcombe(int x1, int x2, int n, double difference)
    {
        ((double p1, double l1, double u1), (double p2, double l2, double u2)) = (Limits(x1, n), Limits(x2, n));
        double away = difference - (p1 - p2);
        return away < 0 ? away >= -Math.Sqrt(Square(p1 - l1) + Square(u2 - p2)) - Rounding : away <= Math.Sqrt(Square(u1 - p1) + Square(p2 - l2)) + Rounding;
    }

    /// <summary>Miettinen and Nurminen (1985) hold the differences whose score is not too great.</summary>
    public static bool MiettinenNurminen(int x1, int x2, int n, double difference) =>
        Math.Abs(Score(x1, x2, n, difference) * Math.Sqrt(((2.0 * n) - 1) / (2.0 * n))) <= ShareRules.Deviate;

    /// <summary>The score of Farrington and Manning (1990).</summary>
    public static double Score(int x1, int x2, int n, double difference)
    {
        double p2 = Likeliest(x1, x2, n, difference), p1 = p2 + difference, away = ((x1 - (double)x2) / n) - difference;
        double variance = ((p1 * (1 - p1)) + (p2 * (1 - p2))) / n;
        return Math.Abs(away) < Rounding ? 0 : away / Math.Sqrt(Math.Max(0, variance));
    }

    /// <summary>The second share most likely when the first is greater by the difference: where the slope of the likelihood, which only falls, is none.</summary>
    private static double Likeliest(int x1, int x2, int n, double difference)
    {
        (double low, double high) = (Math.Max(0, -difference), Math.Min(1, 1 - difference));
        for (int i = 0; i < Halvings; i++)
        {
            double p2 = (low + high) / 2, p1 = p2 + difference;
            double slope = (x1 / p1) - ((n - x1) / (1 - p1)) + (x2 / p2) - ((n - x2) / (1 - p2));
            (low, high) = slope > 0 ? (p2, high) : (low, p2);
        }

        return (low + high) / 2;
    }

    /// <summary>Wilson's limits as the roots of (p - x/n)² = z² p (1 - p) / n.</summary>
    private static (double Share, double Low, double High) Limits(int x, int n)
    {
        double share = (double)x / n, z2 = Square(ShareRules.Deviate) / n;
        double b = (2 * share) + z2, root = Math.Sqrt(Math.Max(0, Square(b) - (4 * (1 + z2) * Square(share))));
        return (share, (b - root) / (2 * (1 + z2)), (b + root) / (2 * (1 + z2)));
    }

    private static double Square(double x) => x * x;
}
