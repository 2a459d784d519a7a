namespace Harness.Statistics;

/// <summary>The table of two raters' marks, neither of them constant, with its kappa and the variances of Fleiss, Cohen and Everitt (1969).</summary>
internal sealed class PairedMarks
{
    private readonly double[,] together;
    private readonly double[,] weight;
    private readonly double[] ofA;
    private readonly double[] ofB;
    private readonly double[] rowWeight;
    private readonly double[] columnWeight;
    private readonly int n;
    private readonly double observed;
    private readonly double chance;

    public PairedMarks(IReadOnlyList<(double A, double B)> pairs, KappaWeights weights)
    {
        double[] values = [.. pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct().Order()];
        int k = values.Length;
        n = pairs.Count;
        (together, weight, ofA, ofB) = (new double[k, k], new double[k, k], new double[k], new double[k]);
        foreach ((double a, double b) in pairs)
        {
            int i = Array.BinarySearch(values, a), j = Array.BinarySearch(values, b);
            together[i, j] += 1.0 / n;
            ofA[i] += 1.0 / n;
            ofB[j] += 1.0 / n;
        }

        double widest = values[^1] - values[0];
        Each((i, j) => weight[i, j] = Weight(Math.Abs(values[i] - values[j]) / widest, weights));
        (rowWeight, columnWeight) = (new double[k], new double[k]);
        Each((i, j) => rowWeight[i] += ofB[j] * weight[i, j]);
        Each((i, j) => columnWeight[j] += ofA[i] * weight[i, j]);
        observed = Sum((i, j) => together[i, j] * weight[i, j]);
        chance = Sum((i, j) => ofA[i] * ofB[j] * weight[i, j]);
    }

    /// <summary>The weighted kappa.</summary>
    public double Kappa => (observed - chance) / (1 - chance);

    /// <summary>Its variance.</summary>
    public double Variance
    {
        get
        {
            double squares = Sum((i, j) => together[i, j] * Square((weight[i, j] * (1 - chance)) - ((rowWeight[i] + columnWeight[j]) * (1 - observed))));
            return Math.Max(0, squares - Square((observed * chance) - (2 * chance) + observed)) / (n * Square(Square(1 - chance)));
        }
    }

    /// <summary>Its variance if the raters agreed by chance alone.</summary>
    public double ChanceVariance =>
        (Sum((i, j) => ofA[i] * ofB[j] * Square(weight[i, j] - (rowWeight[i] + columnWeight[j]))) - Square(chance)) / (n * Square(1 - chance));

    private static double Weight(double apart, KappaWeights weights) => weights switch
    {
        KappaWeights.None => apart == 0 ? 1 : 0,
        KappaWeights.Linear => 1 - apart,
        KappaWeights.Quadratic => 1 - (apart * apart),
    };

    private static double Square(double number) => number * number;

    private double Sum(Func<int, int, double> of)
    {
        double sum = 0;
        Each((i, j) => sum += of(i, j));
        return sum;
    }

    private void Each(Action<int, int> cell)
    {
        for (int i = 0; i < ofA.Length; i++)
        {
            for (int j = 0; j < ofB.Length; j++)
            {
                cell(i, j);
            }
        }
    }
}
