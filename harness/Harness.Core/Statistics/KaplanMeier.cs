namespace Harness.Statistics;

/// <summary>The steps of a survival curve.</summary>
internal static class KaplanMeier
{
    /// <summary>The steps and the silences.</summary>
    /// <param name="keys">Keys of <see cref="TimeOrder"/> in rising order.</param>
    /// <returns>One step per distinct time of an answer, and the rising times of the silences.</returns>
    public static (Step[] Steps, long[] Censored) Of(ReadOnlySpan<long> keys)
    {
        (int distinct, int silent, long before) = (0, 0, -1);
        foreach (long key in keys)
        {
            int answers = TimeOrder.Answers(key);
            silent += 1 - answers;
            distinct += key == before ? 0 : answers;
            before = key;
        }

        (Step[] steps, long[] censored) = (new Step[distinct], new long[silent]);
        (int step, int lost) = (0, 0);
        (double survival, double greenwood) = (1, 0);
        for (int at = 0; at < keys.Length;)
        {
            long key = keys[at];
            if (TimeOrder.Answers(key) == 0)
            {
                (censored[lost++], at) = (TimeOrder.Time(key), at + 1);
                continue;
            }

            int risk = keys.Length - at;
            for (at++; at < keys.Length && keys[at] == key; at++)
            {
            }

            int left = keys.Length - at, events = risk - left;
            survival *= (double)left / risk;
            greenwood += left == 0 ? 0 : events / ((double)risk * left);
            steps[step++] = new Step(TimeOrder.Time(key), risk, events, at - lost, survival, greenwood);
        }

        return (steps, censored);
    }
}
