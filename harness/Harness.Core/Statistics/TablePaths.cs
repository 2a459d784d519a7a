namespace Harness.Statistics;

/// <summary>The ways of sharing out successes among groups, one group after the other, with the bounds of what the groups to come can weigh.</summary>
internal sealed class TablePaths
{
    private readonly int[] trials;
    private readonly double[] logFactorials;
    private readonly double[][] likeliest;
    private readonly double[][] unlikeliest;
    private readonly int[] trialsFrom;

    public TablePaths(int[] trials, int successes)
    {
        this.trials = trials;
        Successes = successes;
        trialsFrom = new int[trials.Length + 1];
        for (int group = trials.Length - 1; group >= 0; group--)
        {
            trialsFrom[group] = trialsFrom[group + 1] + trials[group];
        }

        logFactorials = new double[trialsFrom[0] + 1];
        for (int i = 2; i < logFactorials.Length; i++)
        {
            logFactorials[i] = logFactorials[i - 1] + Math.Log(i);
        }

        likeliest = Extremes(Math.Max, double.NegativeInfinity);
        unlikeliest = Extremes(Math.Min, double.PositiveInfinity);
    }

    public int Successes { get; }

    public int Groups => trials.Length;

    /// <summary>Where a group may lead: successes left for the groups behind it, and the logarithm of the group's weight.</summary>
    public IEnumerable<(int Behind, double Weight)> Steps(int group, int left)
    {
        for (int x = Math.Max(0, left - trialsFrom[group + 1]); x <= Math.Min(left, trials[group]); x++)
        {
            yield return (left - x, LogChoose(trials[group], x));
        }
    }

    public double Likeliest(int group, int left) => likeliest[group][left];

    public double Unlikeliest(int group, int left) => unlikeliest[group][left];

    /// <summary>The logarithm of the weight of all ends together.</summary>
    public double LogAll(int group, int left) => LogChoose(trialsFrom[group], left);

    public double LogWeight(int[] successes) => trials.Select((n, group) => LogChoose(n, successes[group])).Sum();

    private double[][] Extremes(Func<double, double, double> better, double worst)
    {
        double[][] extremes = new double[trials.Length + 1][];
        extremes[^1] = [0];
        for (int group = trials.Length - 1; group >= 0; group--)
        {
            extremes[group] = new double[Math.Min(Successes, trialsFrom[group]) + 1];
            for (int left = 0; left < extremes[group].Length; left++)
            {
                double best = worst;
                foreach ((int behind, double weight) in Steps(group, left))
                {
                    best = better(best, weight + extremes[group + 1][behind]);
                }

                extremes[group][left] = best;
            }
        }

        return extremes;
    }

    private double LogChoose(int n, int k) => logFactorials[n] - logFactorials[k] - logFactorials[n - k];
}
