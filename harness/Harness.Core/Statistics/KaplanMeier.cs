namespace Harness.Statistics;

/// <summary>The steps of a survival curve from sorted rows.</summary>
internal static class KaplanMeier
{
    /// <summary>The steps and the silences.</summary>
    /// <param name="rows">Numbers of the sample's rows, in rising order of their times.</param>
    /// <param name="times">Per row, milliseconds.</param>
    /// <param name="answered">Per row, whether it ended in an answer.</param>
    /// <returns>One step per distinct time of an answer, and the rising times of the silences.</returns>
    public static (Step[] Steps, long[] Censored) Of(ReadOnlySpan<int> rows, ReadOnlySpan<long> times, ReadOnlySpan<bool> answered)
    {
        (int distinct, int silent, long before) = (0, 0, -1);
        foreach (int row in rows)
        {
            if (answered[row])
            {
                distinct += times[row] == before ? 0 : 1;
                before = times[row];
            }
            else
            {
                silent++;
            }
        }

        (Step[] steps, long[] censored) = (new Step[distinct], new long[silent]);
        (int step, int lost, int done) = (0, 0, 0);
        (double survival, double greenwood) = (1, 0);
        for (int at = 0; at < rows.Length;)
        {
            long time = times[rows[at]];
            (int events, int risk) = (0, rows.Length - at);
            for (; at < rows.Length && times[rows[at]] == time; at++)
            {
                if (answered[rows[at]])
                {
                    events++;
                }
                else
                {
                    censored[lost++] = time;
                }
            }

            if (events > 0)
            {
                done += events;
                survival *= (double)(risk - events) / risk;
                greenwood += risk == events ? 0 : events / ((double)risk * (risk - events));
                steps[step++] = new Step(time, risk, events, done, survival, greenwood);
            }
        }

        return (steps, censored);
    }
}
