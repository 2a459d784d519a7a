namespace Harness.Statistics;

/// <summary>
/// Kaplan-Meier estimate of the share still unanswered (Kaplan and Meier 1958, JASA 53:457). Silence is right-censored at the end of
/// its observation. Times are milliseconds from sending; an answer at the very instant of a censoring counts before it.
/// </summary>
public sealed class SurvivalCurve
{
    /// <summary>Fewest events for which the log-log band is published; below, it covers far less than it says (27 % at a share of 2 % and n = 20).</summary>
    public const int LeastEvents = 10;

    private readonly Frame frame;
    private readonly long[] censored;

    private SurvivalCurve(int n, Step[] steps, long[] censored, Frame frame)
    {
        N = n;
        Steps = steps;
        this.censored = censored;
        this.frame = frame;
    }

    /// <summary>How many probes the curve rests on.</summary>
    public int N { get; }

    /// <summary>One step for each distinct time of an answer, in rising order; empty when all were silent.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>The curve of a sample.</summary>
    /// <param name="milliseconds">Per probe, time to the answer, or to the end of observation when silent; not negative.</param>
    /// <param name="answered">Per probe, whether it was answered; same length.</param>
    /// <param name="frame">Window, clock and confidence.</param>
    /// <returns>The curve; without steps for an empty or silent sample.</returns>
    /// <exception cref="ArgumentException">The lengths differ or a time is negative.</exception>
    public static SurvivalCurve Of(ReadOnlySpan<long> milliseconds, ReadOnlySpan<bool> answered, Frame frame)
    {
        if (milliseconds.Length != answered.Length)
        {
            throw new ArgumentException("one time for each probe", nameof(answered));
        }

        long[] times = milliseconds.ToArray();
        bool[] silent = new bool[times.Length];
        for (int i = 0; i < silent.Length; i++)
        {
            silent[i] = !answered[i];
        }

        int[] order = [.. Enumerable.Range(0, times.Length).OrderBy(i => times[i]).ThenBy(i => silent[i])];
        if (order.Length > 0 && times[order[0]] < 0)
        {
            throw new ArgumentException("times are not negative", nameof(milliseconds));
        }

        List<Step> steps = [];
        int done = 0;
        double survival = 1, greenwood = 0;
        for (int at = 0; at < order.Length;)
        {
            long time = times[order[at]];
            int events = 0, end = at;
            for (; end < order.Length && times[order[end]] == time; end++)
            {
                events += silent[order[end]] ? 0 : 1;
            }

            if (events > 0)
            {
                int risk = order.Length - at;
                done += events;
                survival *= (double)(risk - events) / risk;
                greenwood += risk == events ? 0 : events / ((double)risk * (risk - events));
                steps.Add(new Step(time, risk, events, done, survival, greenwood));
            }

            at = end;
        }

        return new(order.Length, [.. steps], [.. order.Where(i => silent[i]).Select(i => times[i])], frame);
    }

    /// <summary>
    /// The share answered by a time. Where nothing was censored before, it is a plain share with Wilson's interval; elsewhere 1 - S(t)
    /// with the log-log band on Greenwood's variance (Kalbfleisch and Prentice 1980), and no limits below <see cref="LeastEvents"/> events.
    /// </summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <returns>
    /// The share with its limits; absent when there are no probes, and with the reason <see cref="Absence.NotReached"/> where some are
    /// silent and none was watched that long.
    /// </returns>
    public Estimate AnsweredBy(long milliseconds)
    {
        if (N == 0)
        {
            return Estimate.None(Absence.NoData, 0, "Kaplan-Meier", frame);
        }

        int last = LastStep(milliseconds);
        if (censored.Length == 0 || censored[0] >= milliseconds)
        {
            return Proportion.Wilson(last < 0 ? 0 : Steps[last].Done, N, frame);
        }

        Step step = last < 0 ? new Step(0, N, 0, 0, 1, 0) : Steps[last];
        double s = step.Survival;
        if (s > 0 && last == Steps.Count - 1 && censored[^1] < milliseconds)
        {
            return Estimate.None(Absence.NotReached, N, "Kaplan-Meier", frame);
        }

        if (step.Done < LeastEvents || s <= 0)
        {
            return new(1 - s, null, null, N, "Kaplan-Meier", frame, null);
        }

        double half = Proportion.Deviate(frame.Confidence) * Math.Sqrt(step.Greenwood) / Math.Abs(Math.Log(s));
        return new(1 - s, 1 - Math.Pow(s, Math.Exp(-half)), 1 - Math.Pow(s, Math.Exp(half)), N, "Kaplan-Meier, log-log", frame, null);
    }

    /// <summary>
    /// The time by which a share was answered: the first time at which the curve has come that far, the never-answered counted in.
    /// Limits are the times at which the pointwise limits come that far (Brookmeyer and Crowley 1982, Biometrics 38:29): the lower one is 0
    /// where even a share of nothing has limits that wide, and null where it may lie among times whose limits <see cref="AnsweredBy"/> withholds.
    /// </summary>
    /// <param name="share">Greater than 0, at most 1; 0.5 is the median.</param>
    /// <returns>Seconds; absent with the reason <see cref="Absence.NotReached"/> when fewer were answered, the limits then still bound it where they exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not greater than 0 and at most 1.</exception>
    public Estimate Quantile(double share)
    {
        const string Method = "Kaplan-Meier, Brookmeyer-Crowley";
        const double Tolerance = 1e-8;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        if (N == 0)
        {
            return Estimate.None(Absence.NoData, 0, Method, frame);
        }

        double reach = share - Tolerance;
        double? value = null, high = null, low = Proportion.Wilson(0, N, frame).High >= reach ? 0 : null;
        bool withheld = false;
        foreach (Step step in Steps)
        {
            Estimate here = AnsweredBy(step.Time);
            double seconds = step.Time / 1000.0;
            withheld |= here.High is null;
            value ??= here.Value >= reach ? seconds : null;
            low ??= !withheld && here.High >= reach ? seconds : null;
            high ??= here.Low >= reach ? seconds : null;
        }

        return new(value, low, high, N, Method, frame, value is null ? Absence.NotReached : null);
    }

    /// <summary>How many are still observed and unanswered just before a time.</summary>
    /// <param name="milliseconds">Time since sending.</param>
    /// <returns>0 to <see cref="N"/>.</returns>
    public int AtRisk(long milliseconds)
    {
        int answered = 0;
        foreach (Step step in Steps)
        {
            answered += step.Time < milliseconds ? step.Events : 0;
        }

        return N - answered - censored.Count(time => time < milliseconds);
    }

    /// <summary>The times at which observation ended in silence before a limit, in rising order.</summary>
    /// <param name="milliseconds">The limit, usually the window; its own instant is not included.</param>
    /// <returns>Milliseconds since sending; empty when every silent conversation was watched that long.</returns>
    public IReadOnlyList<long> CensoredBefore(long milliseconds) => [.. censored.Where(time => time < milliseconds)];

    private int LastStep(long milliseconds)
    {
        int low = 0, high = Steps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Steps[middle].Time <= milliseconds ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
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
