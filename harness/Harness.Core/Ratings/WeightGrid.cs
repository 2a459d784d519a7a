namespace Harness.Ratings;

/// <summary>Weightings within a range: every weight at equally spaced values, both ends of its range among them, in all combinations.</summary>
internal static class WeightGrid
{
    private const int MostWeightings = 20_000;

    // The middle, which is the weight as stated, is among an odd number of values; with more parts than that allows only the ends are taken.
    private static readonly int[] Finenesses = [101, 21, 11, 7, 5, 3, 2];

    /// <summary>The weightings, each as shares of their sum.</summary>
    public static IReadOnlyList<double[]> Of(IReadOnlyList<double> weights, double range)
    {
        if (weights.Count is 0 or > Studies.Scoring.MostParts || !weights.All(weight => weight >= 0 && double.IsFinite(weight)) || weights.Sum() <= 0)
        {
            throw new ArgumentException($"weights are 1 to {Studies.Scoring.MostParts}, not negative, and not all 0", nameof(weights));
        }

        if (range is not (>= 0 and <= 0.9))
        {
            throw new ArgumentException("a range is 0 to 0.9", nameof(range));
        }

        int values = range == 0 ? 1 : Finenesses.First(fineness => fineness == 2 || Math.Pow(fineness, weights.Count) <= MostWeightings);
        List<double[]> grid = [];
        int[] at = new int[weights.Count];
        do
        {
            grid.Add(Shares([.. weights.Select((weight, part) => weight * (1 + Offset(at[part], values, range)))]));
        }
        while (Next(at, values));
        return grid;
    }

    /// <summary>Weights as shares of their sum.</summary>
    public static double[] Shares(IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    private static double Offset(int at, int values, double range) => values == 1 ? 0 : range * ((2.0 * at / (values - 1)) - 1);

    private static bool Next(int[] at, int values)
    {
        for (int part = 0; part < at.Length; part++)
        {
            if (++at[part] < values)
            {
                return true;
            }

            at[part] = 0;
        }

        return false;
    }
}
