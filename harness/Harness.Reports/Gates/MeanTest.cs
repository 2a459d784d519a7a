using Harness.Findings;
using Harness.Statistics;
using MathNet.Numerics.Distributions;
using NodaTime;

namespace Harness.Gates;

/// <summary>
/// Whether the mean wait, stopped at the end of the window, lies within the limit: the restricted mean with Student's deviates. Two looks that
/// lie on both sides of an answer give it two means, and each verdict takes the one that speaks against it. Below ten messages it says nothing.
/// </summary>
internal static class MeanTest
{
    public const string Method = "Restricted mean";
    private const double AnyConfidence = 0.95;

    public static (GateVerdict Verdict, double? Value, double? Low, double? High) Of(IReadOnlyList<GateCase> cases, Duration window, Duration limit, double passLevel, double failLevel)
    {
        RestrictedMean early = Mean(cases, window, each => each.After), late = Mean(cases, window, each => each.By);
        if (cases.Count < Floors.Figure || early is not { Estimate.Value: { } first, StandardError: { } error1 } || late is not { Estimate.Value: { } last, StandardError: { } error2 })
        {
            return (GateVerdict.NotEnough, late.Estimate.Value, null, null);
        }

        double low = Math.Max(0, first - (Deviate(cases.Count, failLevel) * error1)), high = last + (Deviate(cases.Count, passLevel) * error2);
        return (high <= limit.TotalSeconds ? GateVerdict.Pass : low > limit.TotalSeconds ? GateVerdict.Fail : GateVerdict.NotEnough, last, low, high);
    }

    /// <summary>Student's deviate with n - 1 degrees of freedom, widened as the variance divides by n.</summary>
    public static double Deviate(int n, double level) => -StudentT.InvCDF(0, 1, n - 1, level) * Math.Sqrt(n / (n - 1.0));

    public static RestrictedMean Mean(IReadOnlyList<GateCase> cases, Duration window, Func<GateCase, long> wait) => RestrictedMean.Of(
        SurvivalCurve.Of([.. cases.Select(wait)], [.. cases.Select(each => each.IsReached)], new(window, Clock.Wall, AnyConfidence)),
        (long)window.TotalMilliseconds);
}
