namespace Harness.Statistics;

/// <summary>
/// A sample whose answers may be known only to have come after one look and by the next. A curve of the times at which they were seen runs
/// late by up to one gap, and the more answers there are, the surer its intervals lie beside the truth. Two curves enclose it: each answer as
/// late as it was seen, and as early as it can have come, just after the look without it. Limits taken from the outer one on each side
/// hold the truth at least as often as they would with exact times; with exact times they are those of the one curve.
/// </summary>
public sealed class BetweenLooks
{
    private readonly SurvivalCurve earliest;

    private BetweenLooks(SurvivalCurve seen, SurvivalCurve earliest) => (Seen, this.earliest) = (seen, earliest);

    /// <summary>The curve of the times at which answers were seen.</summary>
    public SurvivalCurve Seen { get; }

    /// <summary>The curves of a sample.</summary>
    /// <param name="after">Per probe, milliseconds from sending to the last look without the answer; equal to <paramref name="by"/> where the time is exact. Ignored for silences.</param>
    /// <param name="by">Per probe, milliseconds to the first look with the answer, or to the end of observation when silent; not negative, below 2^62.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>Both curves.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a time is negative, or a look without the answer comes after one with it.</exception>
    public static BetweenLooks Of(ReadOnlySpan<long> after, ReadOnlySpan<long> by, ReadOnlySpan<bool> answered, Frame frame)
    {
        SurvivalCurve seen = SurvivalCurve.Of(by, answered, frame);
        if (after.Length != by.Length)
        {
            throw new ArgumentException("one look before for each probe", nameof(after));
        }

        long[] early = by.ToArray();
        for (int i = 0; i < early.Length; i++)
        {
            if (answered[i] && (after[i] < 0 || after[i] > by[i]))
            {
                throw new ArgumentException("a look without the answer is not negative and not after the one with it", nameof(after));
            }

            early[i] = answered[i] && after[i] < by[i] ? after[i] + 1 : by[i];
        }

        return new(seen, by.SequenceEqual(early) ? seen : SurvivalCurve.Of(early, answered, frame));
    }

    /// <summary>The share answered by a time, as seen, with limits that hold whatever happened between the looks.</summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <param name="limits">The limits behind a censoring.</param>
    /// <returns>As <see cref="SurvivalCurve.AnsweredBy"/>; at the time of a look nothing is added.</returns>
    public Estimate AnsweredBy(long milliseconds, CensoredLimits limits = CensoredLimits.BetaProduct)
    {
        Estimate share = Seen.AnsweredBy(milliseconds, limits);
        return share.Absent is null && earliest != Seen ? Enclosed(share with { High = earliest.AnsweredBy(milliseconds, limits).High }) : share;
    }

    /// <summary>The time by which a share was answered, as seen, with limits that hold whatever happened between the looks.</summary>
    /// <param name="share">Greater than 0, at most 1; 0.5 is the median.</param>
    /// <param name="limits">The limits behind a censoring.</param>
    /// <returns>As <see cref="SurvivalCurve.Quantile"/>; the lower limit is that of answers as early as they can have come.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not greater than 0 and at most 1.</exception>
    public Estimate Quantile(double share, CensoredLimits limits = CensoredLimits.BetaProduct)
    {
        Estimate time = Seen.Quantile(share, limits);
        return earliest != Seen ? Enclosed(time with { Low = earliest.Quantile(share, limits).Low }) : time;
    }

    private static Estimate Enclosed(Estimate estimate) => estimate with { Method = estimate.Method + ", between looks" };
}
