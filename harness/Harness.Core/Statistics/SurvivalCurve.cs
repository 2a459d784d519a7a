namespace Harness.Statistics;

/// <summary>
/// Kaplan-Meier estimate of the share still unanswered (Kaplan and Meier 1958, JASA 53:457). Silence is right-censored at the end of
/// its observation. Times are milliseconds from sending; an answer at the very instant of a censoring counts before it.
/// </summary>
public sealed class SurvivalCurve
{
    /// <summary>Fewest events for which the log-log band is published; below, it covers far less than it says (27 % at a share of 2 % and n = 20).</summary>
    public const int LeastEvents = 10;

    private readonly Step[] steps;
    private readonly long[] censored;
    private BetaProduct? product;

    private SurvivalCurve(int n, Step[] steps, long[] censored, Frame frame)
    {
        N = n;
        this.steps = steps;
        this.censored = censored;
        Frame = frame;
    }

    /// <summary>How many probes the curve rests on.</summary>
    public int N { get; }

    /// <summary>Window, clock and confidence of everything read off the curve.</summary>
    public Frame Frame { get; }

    /// <summary>One step for each distinct time of an answer, in rising order; empty when all were silent.</summary>
    public IReadOnlyList<Step> Steps => steps;

    internal ReadOnlySpan<Step> Rising => steps;

    internal ReadOnlySpan<long> Censored => censored;

    /// <summary>The last time at which anybody was watched; -1 without probes.</summary>
    internal long LastSeen => Math.Max(steps.Length == 0 ? -1 : steps[^1].Time, censored.Length == 0 ? -1 : censored[^1]);

    internal BetaProduct Product => product ??= BetaProduct.Of(steps, Frame.Confidence);

    /// <summary>The curve of a sample.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>The curve; without steps for an empty or silent sample.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative, or the confidence is not between 0 and 1.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, Frame frame)
    {
        Bounds.Between0And1(frame.Confidence);
        (long[] keys, _) = TimeOrder.Of(milliseconds, answered, []);
        return Of(keys, frame);
    }

    /// <summary>The curves of the groups of a sample, from one sorting of all rows.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="group">Per probe, the number of its group, from 0; same length.</param>
    /// <param name="groups">How many groups there are; some may be empty.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>One curve for each group, in the order of their numbers.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative, a group is not below <paramref name="groups"/>, or the confidence is not between 0 and 1.</exception>
    public static IReadOnlyList<SurvivalCurve> PerGroup(
        ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, ReadOnlySpan<int> group, int groups, Frame frame)
    {
        return PerGroup(OrderedSample.Of(milliseconds, answered, group, groups), frame);
    }

    /// <summary>The curves of the groups of a sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>One curve for each group, in the order of their numbers.</returns>
    public static IReadOnlyList<SurvivalCurve> PerGroup(OrderedSample sample, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(sample);
        Bounds.Between0And1(frame.Confidence);
        (long[] keys, _, int[] starts) = TimeOrder.ByPart(sample.Keys, sample.Tags, 1, sample.Groups);
        SurvivalCurve[] curves = new SurvivalCurve[sample.Groups];
        Parallel.For(0, curves.Length, g => curves[g] = Of(keys.AsSpan(starts[g]..starts[g + 1]), frame));
        return curves;
    }

    /// <summary>
    /// The share answered by a time. Where nothing was censored before, it is a plain share with Wilson's interval; elsewhere 1 - S(t)
    /// with the limits that <paramref name="limits"/> names.
    /// </summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <param name="limits">The limits behind a censoring; log-log ones are withheld below <see cref="LeastEvents"/> answers.</param>
    /// <returns>
    /// The share with its limits; absent when there are no probes, and with the reason <see cref="Absence.NotReached"/> where some are
    /// silent and none was watched that long.
    /// </returns>
    public Estimate AnsweredBy(long milliseconds, CensoredLimits limits = CensoredLimits.BetaProduct) => PublishedShare.By(this, milliseconds, limits);

    /// <summary>
    /// The time by which a share was answered: the first time at which the curve has come that far, the never-answered counted in.
    /// Limits are the times at which the limits of <see cref="AnsweredBy"/> come that far (Brookmeyer and Crowley 1982, Biometrics 38:29):
    /// the lower one is 0 where even a share of nothing has limits that wide, and null where it may lie among times whose limits are withheld.
    /// </summary>
    /// <param name="share">Greater than 0, at most 1; 0.5 is the median.</param>
    /// <param name="limits">The limits behind a censoring.</param>
    /// <returns>Seconds; absent with the reason <see cref="Absence.NotReached"/> when fewer were answered, the limits then still bound it where they exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not greater than 0 and at most 1.</exception>
    public Estimate Quantile(double share, CensoredLimits limits = CensoredLimits.BetaProduct)
    {
        Bounds.PositiveShare(share);
        return PublishedQuantile.Of(this, share, limits);
    }

    /// <summary>
    /// The time by which a share was answered by the rule of R's survfit: where the curve is level at exactly that share (within 1.5e-8),
    /// the middle between the two ends of the level, or between its beginning and the last observation where no answer follows, which
    /// is a time at which nothing happened. Limits are found by the same rule on the band. For comparison only.
    /// </summary>
    /// <param name="share">Greater than 0, at most 1.</param>
    /// <param name="band">The band that gives the limits.</param>
    /// <returns>Seconds; absent with the reason <see cref="Absence.NotReached"/> when fewer were answered.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not greater than 0 and at most 1.</exception>
    public Estimate MidpointQuantile(double share, Band band)
    {
        Bounds.PositiveShare(share);
        return Harness.Statistics.MidpointQuantile.Of(this, share, band);
    }

    /// <summary>The share still unanswered at a time with a pointwise band, as R's survfit: beyond the last observation it is carried on.</summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <param name="band">The scale of the band.</param>
    /// <returns>
    /// The share; its limits are 1 before the first answer (log-log: null once a silence was lost from view), null where nobody is left.
    /// Absent without probes.
    /// </returns>
    public Estimate Survival(long milliseconds, Band band)
    {
        if (N == 0)
        {
            return Estimate.None(Absence.NoData, 0, PointwiseBand.Name(band), Frame);
        }

        Step step = After(LastStep(milliseconds));
        bool unseen = step.Done == 0 && (censored.Length == 0 || censored[0] > milliseconds);
        (double Low, double High)? limits = unseen ? (1, 1) : PointwiseBand.Limits(step.Survival, step.Greenwood, Proportion.Deviate(Frame.Confidence), band);
        return new(step.Survival, limits?.Low, limits?.High, N, PointwiseBand.Name(band), Frame, null);
    }

    /// <summary>Greenwood's standard error of the share still unanswered (Greenwood 1926).</summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <returns>0 before the first answer; null without probes and where nobody is left.</returns>
    public double? StandardError(long milliseconds) =>
        After(LastStep(milliseconds)) is { Survival: > 0 } step && N > 0 ? step.Survival * Math.Sqrt(step.Greenwood) : null;

    /// <summary>How many are still observed and unanswered just before a time.</summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <returns>0 to <see cref="N"/>.</returns>
    public int AtRisk(long milliseconds) => N - (milliseconds == long.MinValue ? 0 : After(LastStep(milliseconds - 1)).Done) - LostBefore(milliseconds);

    /// <summary>The times at which observation ended in silence before a limit, in rising order.</summary>
    /// <param name="milliseconds">The limit, usually the window; its own instant is not included.</param>
    /// <returns>Milliseconds since sending; empty when every silent conversation was watched that long.</returns>
    public IReadOnlyList<long> CensoredBefore(long milliseconds) => censored[..LostBefore(milliseconds)];

    /// <summary>Number of the last step at or before a time, -1 when there is none.</summary>
    internal int LastStep(long milliseconds) => Bisect.First(steps.Length, i => steps[i].Time > milliseconds) - 1;

    /// <summary>How things stand from a step on; -1 is before the first, when nobody was answered yet.</summary>
    internal Step After(int step) => step < 0 ? new(0, N, 0, 0, 1, 0) : steps[step];

    /// <summary>How many were lost from view before a time.</summary>
    internal int LostBefore(long milliseconds) => Bisect.First(censored.Length, i => censored[i] >= milliseconds);

    private static SurvivalCurve Of(ReadOnlySpan<long> keys, Frame frame)
    {
        (Step[] steps, long[] censored) = KaplanMeier.Of(keys);
        return new(keys.Length, steps, censored, frame);
    }
}

/// <summary>One step of a survival curve.</summary>
/// <param name="Time">Milliseconds since sending.</param>
/// <param name="AtRisk">How many were observed and unanswered just before.</param>
/// <param name="Events">How many were answered at that time.</param>
/// <param name="Done">How many were answered up to and including that time.</param>
/// <param name="Survival">Share still unanswered from that time on.</param>
/// <param name="Greenwood">Greenwood's sum of d / (n (n - d)): the variance of the survival is its square times this.</param>
public readonly record struct Step(long Time, int AtRisk, int Events, int Done, double Survival, double Greenwood);
