namespace Harness.Statistics;

/// <summary>
/// The two shares most likely among those with a given difference: where the likelihood no longer rises, or at the end of what is possible.
/// The closed form (Farrington and Manning 1990, Stat Med 9:1447, appendix 1) loses half of the digits where its cubic has a double root.
/// </summary>
internal static class LikeliestShares
{
    /// <param name="counts">Neither group empty.</param>
    /// <param name="difference">First share minus second, -1 to 1.</param>
    public static (double P1, double P2) Given(TwoShares counts, double difference)
    {
        (double least, double most) = (Math.Max(0, -difference), Math.Min(1, 1 - difference));
        double p2 = !(Fall(least).Value < 0) ? least : !(Fall(most).Value > 0) ? most : Root.Newton(least, most, (least + most) / 2, Fall);
        return (First(p2), p2);

        double First(double second) => Math.Clamp(second + difference, 0, 1);

        (double Value, double Slope) Fall(double second)
        {
            double first = First(second);
            (double a, double b) = (Part(counts.N1 - counts.X1, 1 - first), Part(counts.X1, first));
            (double c, double d) = (Part(counts.N2 - counts.X2, 1 - second), Part(counts.X2, second));
            return (a - b + c - d, (a / (1 - first)) + (b / first) + (c / (1 - second)) + (d / second));
        }
    }

    private static double Part(int count, double share) => count == 0 ? 0 : count / share;
}
