namespace Harness.Statistics;

/// <summary>
/// The exponentially weighted moving average of nightly shares, with control limits around a stated centre (Roberts 1959, Technometrics
/// 1:239; Lucas and Saccucci 1990, Technometrics 32:1). It sees small lasting shifts that no single night shows. The variance is the exact
/// one from the first night on, and each night's is that of its own number of observations.
/// </summary>
public static class Ewma
{
    /// <summary>The course of the average.</summary>
    /// <param name="x">Successes of each night, 0 to that night's observations.</param>
    /// <param name="n">Observations of each night, not negative; same length. A night without any is no bad night: the average stays where it is.</param>
    /// <param name="centre">The share that is usual, 0 to 1, from where the average starts; from earlier nights or a commitment, not from those shown.</param>
    /// <param name="width">
    /// Half the width of the limits in standard errors, greater than 0; 2.7 to 3 is usual. Simulated with 20 observations a night, a centre of
    /// 0.9 and a weight of 0.2, chance leaves the limits about every 230 nights at 2.7 and every 480 at 3.
    /// </param>
    /// <param name="weight">Weight of the newest night, greater than 0, at most 1; 0.05 to 0.25 is usual, 1 is a chart of single nights.</param>
    /// <returns>One entry for each night, in their order.</returns>
    /// <exception cref="ArgumentException">The lengths differ, successes are negative or more than the observations, or a number is outside its range.</exception>
    public static EwmaNight[] Of(ReadOnlySpan<int> x, ReadOnlySpan<int> n, double centre, double width, double weight = 0.2)
    {
        Bounds.Share(centre);
        Bounds.Positive(width);
        Bounds.PositiveShare(weight);
        Nights.Hold(x, n);
        EwmaNight[] nights = new EwmaNight[n.Length];
        double value = centre, variance = 0;
        for (int night = 0; night < nights.Length; night++)
        {
            double? share = n[night] == 0 ? null : (double)x[night] / n[night];
            if (share is { } here)
            {
                value += weight * (here - value);
                variance = ((1 - weight) * (1 - weight) * variance) + (weight * weight * centre * (1 - centre) / n[night]);
            }

            double half = width * Math.Sqrt(variance);
            nights[night] = new(n[night], share, value, Math.Max(0, centre - half), Math.Min(1, centre + half));
        }

        return nights;
    }
}

/// <summary>A night of a moving average.</summary>
/// <param name="N">Observations of the night.</param>
/// <param name="Share">The share of the night alone, 0 to 1; null when nothing was observed, and the average is then carried on from the night before.</param>
/// <param name="Value">The moving average after this night, 0 to 1; the centre while nothing has been observed yet.</param>
/// <param name="Low">Lower control limit, 0 to 1. No confidence limit: it says how low the average may come by chance while the share is the centre.</param>
/// <param name="High">Upper control limit, 0 to 1.</param>
public sealed record EwmaNight(int N, double? Share, double Value, double Low, double High)
{
    /// <summary>Whether the average lies below its limits: the share has fallen.</summary>
    public bool IsBelow => Value < Low;

    /// <summary>Whether the average lies above its limits: the share has risen.</summary>
    public bool IsAbove => Value > High;
}
