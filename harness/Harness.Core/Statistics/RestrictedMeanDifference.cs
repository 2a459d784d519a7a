namespace Harness.Statistics;

/// <summary>
/// How much longer customers of one sample wait than those of another when every wait is stopped at the same horizon: the difference of two
/// restricted means, normally approximated (Royston and Parmar 2013, BMC Med Res Methodol 13:152; Uno et al. 2014, J Clin Oncol 32:2380).
/// </summary>
/// <param name="Estimate">Seconds, first mean minus second, with limits value ± deviate times standard error.</param>
/// <param name="StandardError">Seconds: the root of the sum of both variances; null where a mean is absent.</param>
/// <param name="Test">Whether the means are equal, two-sided; the statistic is a standard normal deviate.</param>
public sealed record RestrictedMeanDifference(Estimate Estimate, double? StandardError, TestOutcome Test)
{
    private const string Method = "Restricted mean difference";

    /// <summary>The difference of the restricted means of two independent samples.</summary>
    /// <param name="first">Mean of the first sample, such as this wave.</param>
    /// <param name="second">Mean of the second sample, such as the wave before; the same horizon and frame.</param>
    /// <returns>
    /// Absent, for its reason, where a mean is. Two means without variance, as of samples in which nobody was answered, leave limits at the
    /// value: when they are equal the test is absent with <see cref="Absence.NoVariation"/>, else its statistic is infinite, hence null.
    /// </returns>
    /// <exception cref="ArgumentException">Horizons or frames differ.</exception>
    public static RestrictedMeanDifference Of(RestrictedMean first, RestrictedMean second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Frame frame = first.Estimate.Frame;
        if (first.Horizon != second.Horizon || frame != second.Estimate.Frame)
        {
            throw new ArgumentException("the same horizon and the same frame", nameof(second));
        }

        int n = first.Estimate.N + second.Estimate.N;
        if (first is not { Estimate.Value: { } mean1, StandardError: { } error1 } || second is not { Estimate.Value: { } mean2, StandardError: { } error2 })
        {
            Absence absent = first.Estimate.Absent ?? second.Estimate.Absent ?? Absence.NoData;
            return new(Estimate.None(absent, n, Method, frame), null, TestOutcome.None(absent, n, Method));
        }

        double difference = mean1 - mean2, error = Math.Sqrt((error1 * error1) + (error2 * error2)), half = Proportion.Deviate(frame.Confidence) * error;
        return new(new(difference, difference - half, difference + half, n, Method, frame, null), error, Tested(difference / error, n));
    }

    private static TestOutcome Tested(double z, int n) => double.IsNaN(z)
        ? TestOutcome.None(Absence.NoVariation, n, Method)
        : new(double.IsFinite(z) ? z : null, null, 2 * UpperTail.Normal(Math.Abs(z)), n, Method, null);
}
