using Harness.Findings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>
/// Whether it became worse than before by more than the margin: shares by the score interval of Miettinen and Nurminen (1985), which for a
/// pass is the test of Farrington and Manning (1990); quantiles by the shift of Hodges and Lehmann; means by the difference of restricted
/// means. Where neither sample varies, no variance can say how sure that is, and ranks do: a constant wait that moved is seen.
/// </summary>
internal static class AgainstTest
{
    /// <returns>The worsening, in the unit of the margin: points of the share lost, or seconds.</returns>
    public static (GateVerdict Verdict, double? Value, double? Low, double? High, string Method) Of(
        GateEntry entry, int kept, int broken, IReadOnlyList<GateCase> cases, BaselineEntry before, double passLevel, double failLevel) => entry.Metric switch
        {
            GateMetric.Share => Judged(level => ScoreDifference.Interval(before.Kept, before.Kept + before.Broken, kept, kept + broken, Frame(before, level)), entry.Margin!.Value.Number!.Value, passLevel, failLevel, Math.Min(kept + broken, before.Kept + before.Broken)),
            GateMetric.Quantile => Shift(entry, cases, before, passLevel, failLevel),
            GateMetric.Mean => Means(entry, cases, before, passLevel, failLevel),
        };

    private static (GateVerdict Verdict, double? Value, double? Low, double? High, string Method) Means(GateEntry entry, IReadOnlyList<GateCase> cases, BaselineEntry before, double passLevel, double failLevel)
    {
        Duration window = Duration.FromMilliseconds(before.Window);
        RestrictedMean Now(Func<GateCase, long> wait) => MeanTest.Mean(cases, window, wait);
        RestrictedMean Then(Func<GateCase, long> wait) => MeanTest.Mean(before.Cases, window, wait);
        RestrictedMeanDifference least = RestrictedMeanDifference.Of(Now(each => each.After), Then(each => each.By)), most = RestrictedMeanDifference.Of(Now(each => each.By), Then(each => each.After));
        if (least.StandardError == 0 && most.StandardError == 0)
        {
            return Shift(entry, cases, before, passLevel, failLevel);
        }

        int n = Math.Min(cases.Count, before.By.Count);
        return Judged(
            level => n < Floors.Figure || least is not { Estimate.Value: { } low, StandardError: { } error1 } || most is not { Estimate.Value: { } high, StandardError: { } error2 }
                ? Estimate.None(Absence.TooFew, n, "Restricted mean difference", Frame(before, level))
                : new((low + high) / 2, low - (MeanTest.Deviate(n, level) * error1), high + (MeanTest.Deviate(n, level) * error2), n, "Restricted mean difference", Frame(before, level), null),
            entry.Margin!.Value.Time!.Value.TotalSeconds, passLevel, failLevel, n);
    }

    private static (GateVerdict Verdict, double? Value, double? Low, double? High, string Method) Shift(GateEntry entry, IReadOnlyList<GateCase> cases, BaselineEntry before, double passLevel, double failLevel)
    {
        double[] Waits(IReadOnlyList<GateCase> from, Func<GateCase, long> wait) => [.. from.Select(each => (each.IsReached ? wait(each) : before.Window) / 1000.0)];
        Estimate Between(Func<GateCase, long> now, Func<GateCase, long> then, double level) => HodgesLehmann.Shift(Waits(cases, now), Waits(before.Cases, then), Frame(before, level));
        return Judged(
            level => Between(each => each.By, each => each.By, level) with
            {
                Low = Between(each => each.After, each => each.By, level).Low, High = Between(each => each.By, each => each.After, level).High,
            },
            entry.Margin!.Value.Time!.Value.TotalSeconds, passLevel, failLevel, Math.Min(cases.Count, before.By.Count));
    }

    private static (GateVerdict Verdict, double? Value, double? Low, double? High, string Method) Judged(Func<double, Estimate> worsening, double margin, double passLevel, double failLevel, int smaller)
    {
        Estimate pass = worsening(passLevel), fail = worsening(failLevel);
        (double? low, double? high) = (fail.Low, pass.High);
        return (smaller < 2 ? GateVerdict.NotEnough : high <= margin ? GateVerdict.Pass : low > margin ? GateVerdict.Fail : GateVerdict.NotEnough, pass.Value, low, high, pass.Method);
    }

    private static Frame Frame(BaselineEntry before, double level) => new(Duration.FromMilliseconds(before.Window), Clock.Wall, 1 - (2 * level));
}
