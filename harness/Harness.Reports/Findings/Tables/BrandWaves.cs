using Harness.Statistics;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>One brand in two waves.</summary>
/// <param name="Shares">Answered and sent, the later wave first.</param>
/// <param name="Earlier">Restricted mean of the earlier wave.</param>
/// <param name="Later">Restricted mean of the later wave.</param>
/// <param name="Curves">Whether both waves were answered equally fast.</param>
internal sealed record BrandWaves(TwoShares Shares, RestrictedMean Earlier, RestrictedMean Later, LogRank Curves)
{
    private const long Horizon = 72 * 3_600_000L;

    /// <summary>Later less earlier.</summary>
    public RestrictedMeanDifference Difference { get; } = RestrictedMeanDifference.Of(Later, Earlier);

    public static BrandWaves Of(ProbeTable table, int[] rows, WavePair waves)
    {
        long[] milliseconds = [.. rows.Select(row => table.Milliseconds[row])];
        bool[] answered = [.. rows.Select(row => table.Answered[row])];
        int[] wave = [.. rows.Select(row => table.Wave.Codes[row])];
        int X(int code) => wave.Zip(answered).Count(probe => probe.First == code && probe.Second);
        int N(int code) => wave.Count(other => other == code);
        IReadOnlyList<SurvivalCurve> curves = SurvivalCurve.PerGroup(milliseconds, answered, wave, 2, TableAnalysis.Frame);
        return new(
            new(X(waves.Second), N(waves.Second), X(waves.First), N(waves.First)),
            RestrictedMean.Of(curves[waves.First], Horizon, Beyond.Level),
            RestrictedMean.Of(curves[waves.Second], Horizon, Beyond.Level),
            LogRank.Of(milliseconds, answered, wave, 2));
    }
}
