using MathNet.Numerics.Distributions;

namespace Harness.Statistics;

/// <summary>
/// Confidence limits from bootstrap replicates of a number (Efron and Tibshirani 1993; Davison and Hinkley 1997), as boot.ci in R: limits
/// are order statistics at (replicates + 1) times a probability, interpolated on the normal scale between neighbours.
/// </summary>
public sealed class BootstrapIntervals
{
    private readonly double value;
    private readonly double[] replicates;
    private readonly int n;
    private readonly Frame frame;
    private readonly double side;

    /// <summary>The replicates of a number.</summary>
    /// <param name="value">The number in the sample itself.</param>
    /// <param name="replicates">The number in each resample, at least two, in any order.</param>
    /// <param name="n">How many observations the sample has.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <exception cref="ArgumentException">A number is not finite, there are fewer than two replicates, or the confidence is not between 0 and 1.</exception>
    public BootstrapIntervals(double value, ReadOnlySpan<double> replicates, int n, Frame frame)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates.Length, 2, nameof(replicates));
        Bounds.Finite([value]);
        Bounds.Finite(replicates);
        this.replicates = replicates.ToArray();
        Array.Sort(this.replicates);
        (this.value, this.n, this.frame, side) = (value, n, frame, Proportion.Side(frame.Confidence));
        double mean = this.replicates.Average();
        Bias = mean - value;
        StandardError = Math.Sqrt(this.replicates.Sum(replicate => (replicate - mean) * (replicate - mean)) / (this.replicates.Length - 1));
    }

    /// <summary>Mean of the replicates minus the number itself.</summary>
    public double Bias { get; }

    /// <summary>Standard deviation of the replicates, with their number less one.</summary>
    public double StandardError { get; }

    /// <summary>Bias correction of BCa: the normal deviate of the share of replicates below the number itself; null when all or none are.</summary>
    public double? BiasCorrection
    {
        get
        {
            double below = (double)replicates.Count(replicate => replicate < value) / replicates.Length;
            return below is > 0 and < 1 ? Normal.InvCDF(0, 1, below) : null;
        }
    }

    /// <summary>Normal interval, corrected for bias.</summary>
    /// <returns>The number with its limits.</returns>
    public Estimate Normally()
    {
        double half = StandardError * Proportion.Deviate(frame.Confidence);
        return With(value - Bias - half, value - Bias + half, "bootstrap, normal");
    }

    /// <summary>Basic interval: the percentiles mirrored at the number.</summary>
    /// <returns>The number with its limits.</returns>
    public Estimate Basic() => With((2 * value) - Quantile(1 - side), (2 * value) - Quantile(side), "bootstrap, basic");

    /// <summary>Percentile interval.</summary>
    /// <returns>The number with its limits.</returns>
    public Estimate Percentile() => With(Quantile(side), Quantile(1 - side), "bootstrap, percentile");

    /// <summary>Bias-corrected and accelerated interval (Efron 1987, JASA 82:171).</summary>
    /// <param name="acceleration">The acceleration, see <see cref="Jackknife.Acceleration"/>; null where it does not exist.</param>
    /// <returns>The number with its limits; without limits where the correction or the acceleration does not exist.</returns>
    /// <exception cref="ArgumentException">The acceleration is not a finite number.</exception>
    public Estimate Bca(double? acceleration)
    {
        const string Method = "bootstrap, BCa";
        Bounds.Finite([acceleration ?? 0]);
        double deviate = Proportion.Deviate(frame.Confidence);
        return (acceleration, BiasCorrection) is ({ } a, { } w)
            ? With(Quantile(Moved(-deviate, a, w)), Quantile(Moved(deviate, a, w)), Method)
            : new(value, null, null, n, Method, frame, null);
    }

    /// <summary>Where a deviate goes; as far as it can where the acceleration would carry it past all bounds.</summary>
    private static double Moved(double deviate, double acceleration, double correction)
    {
        double z = correction + deviate, room = 1 - (acceleration * z);
        return UpperTail.Normal(-(correction + (room > 0 ? z / room : z * double.PositiveInfinity)));
    }

    private Estimate With(double low, double high, string method) => new(value, low, high, n, method, frame, null);

    private double Quantile(double probability)
    {
        int all = replicates.Length;
        double place = (all + 1) * probability;
        int k = (int)Math.Floor(place);
        if (k <= 0 || k >= all || k == place)
        {
            return replicates[Math.Clamp(k, 1, all) - 1];
        }

        double below = Normal.InvCDF(0, 1, k / (all + 1.0)), above = Normal.InvCDF(0, 1, (k + 1) / (all + 1.0));
        double part = (Normal.InvCDF(0, 1, probability) - below) / (above - below);
        return replicates[k - 1] + (part * (replicates[k] - replicates[k - 1]));
    }
}
