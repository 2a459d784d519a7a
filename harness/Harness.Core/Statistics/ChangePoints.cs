namespace Harness.Statistics;

/// <summary>
/// Where a nightly share changed and stayed changed: the split with the greatest binomial likelihood ratio, then the same within each part
/// (binary segmentation, Vostrikova 1981, Sov Math Dokl 24:55; set against exact searches by Killick, Fearnhead and Eckley 2012, JASA
/// 107:1590). A split stands only when chance seldom makes one as good. All are then moved to their best places between their neighbours (Bai 1997,
/// Econometric Theory 13:315), and must pass their tests there too. Messages of one night are taken to be no more alike than those of different nights.
/// </summary>
public static class ChangePoints
{
    /// <summary>The changes of a share.</summary>
    /// <param name="x">Successes of each night, 0 to that night's observations.</param>
    /// <param name="n">Observations of each night, not negative; same length. Nights without any are passed over.</param>
    /// <param name="frame">Window, clock and confidence of the limits.</param>
    /// <param name="level">
    /// The chance to see a change where there is none, between 0 and 1, such as 0.05. Each part of a part is tested at half the level: tests
    /// that can be wrong at the same time never have more than the level together.
    /// </param>
    /// <param name="seed">The seed of the permutations; the same gives the same p-values.</param>
    /// <param name="replicates">How many permutations each split is held against; 1 / (replicates + 1) is the least p-value and must be within the level.</param>
    /// <returns>In the order of the nights; empty when nothing changed, as far as can be seen.</returns>
    /// <exception cref="ArgumentException">The lengths differ, successes are negative or more than the observations, a number is outside its range, or the permutations are too few for the level.</exception>
    public static IReadOnlyList<ShareChange> Of(ReadOnlySpan<int> x, ReadOnlySpan<int> n, Frame frame, double level, ulong seed, int replicates = 1999)
    {
        Bounds.Between0And1(frame.Confidence, nameof(frame));
        Bounds.Between0And1(level);
        Nights.Hold(x, n);
        ArgumentOutOfRangeException.ThrowIfLessThan((replicates + 1.0) * level, 1, nameof(replicates));
        ShareScan scan = new(n);
        List<Split> splits = [];
        Search(scan, x, 0, level, seed, replicates, splits);
        splits.Sort((a, b) => a.Night.CompareTo(b.Night));
        do
        {
            Move(scan, x, splits);
        }
        while (Drop(scan, x, seed, replicates, splits));

        return Told(scan, x, splits, frame);
    }

    private static void Search(ShareScan scan, ReadOnlySpan<int> x, int from, double level, ulong seed, int replicates, List<Split> splits)
    {
        double[] ratios = scan.Ratios(x, from);
        if (level * (replicates + 1.0) < 1 || ShareScan.Best(ratios) is not { } place)
        {
            return;
        }

        double p = scan.P(x, from, ratios[place], Draws.For(seed, (ulong)from, (ulong)x.Length), replicates);
        if (p <= level)
        {
            splits.Add(new(from + place, p, level));
            Search(scan, x[..place], from, level / 2, seed, replicates, splits);
            Search(scan, x[place..], from + place, level / 2, seed, replicates, splits);
        }
    }

    /// <summary>Moves each split to its best place between its neighbours until all stand there. The likelihood rises with each move, so this comes to an end.</summary>
    private static void Move(ShareScan scan, ReadOnlySpan<int> x, List<Split> splits)
    {
        for (int i = 0, still = 0; still < splits.Count; i = (i + 1) % splits.Count, still++)
        {
            (int from, int to) = Between(splits, i, x.Length);
            double[] ratios = scan.Ratios(x[from..to], from);
            if (ShareScan.Best(ratios) is { } place && ratios[place] > ratios[splits[i].Night - from] + ShareScan.Rounding)
            {
                splits[i] = splits[i] with { Night = from + place };
                still = -1;
            }
        }
    }

    /// <summary>Tests each split between its neighbours, and drops the one that farthest fails its level: while others stood elsewhere it may have stood for them.</summary>
    private static bool Drop(ShareScan scan, ReadOnlySpan<int> x, ulong seed, int replicates, List<Split> splits)
    {
        int worst = -1;
        for (int i = 0; i < splits.Count; i++)
        {
            (int from, int to) = Between(splits, i, x.Length);
            ReadOnlySpan<int> stretch = x[from..to];
            double ratio = scan.Ratios(stretch, from)[splits[i].Night - from];
            splits[i] = splits[i] with { P = scan.P(stretch, from, ratio, Draws.For(seed, (ulong)from, (ulong)stretch.Length), replicates) };
            worst = splits[i].P > splits[i].Level && (worst < 0 || splits[i].P / splits[i].Level > splits[worst].P / splits[worst].Level) ? i : worst;
        }

        if (worst >= 0)
        {
            splits.RemoveAt(worst);
        }

        return worst >= 0;
    }

    private static ShareChange[] Told(ShareScan scan, ReadOnlySpan<int> x, List<Split> splits, Frame frame)
    {
        double cut = -2 * Math.Log(1 - Math.Sqrt(frame.Confidence));
        ShareChange[] changes = new ShareChange[splits.Count];
        for (int i = 0; i < changes.Length; i++)
        {
            (int from, int to) = Between(splits, i, x.Length);
            (int night, double p, double level) = splits[i];
            double[] ratios = scan.Ratios(x[from..to], from);
            double least = Math.Max(0, ratios[night - from] - cut);
            changes[i] = new(night, from + Array.FindIndex(ratios, ratio => ratio >= least), from + Array.FindLastIndex(ratios, ratio => ratio >= least),
                Share(scan, x, from, night, frame), Share(scan, x, night, to, frame), p, level);
        }

        return changes;
    }

    private static Estimate Share(ShareScan scan, ReadOnlySpan<int> x, int from, int to, Frame frame) =>
        Proportion.Wilson(x[from..to].ToArray().Sum(), scan.Trials(from, to), frame);

    private static (int From, int To) Between(List<Split> splits, int i, int nights) =>
        (i == 0 ? 0 : splits[i - 1].Night, i == splits.Count - 1 ? nights : splits[i + 1].Night);

    private readonly record struct Split(int Night, double P, double Level);
}

/// <summary>A change of a nightly share.</summary>
/// <param name="Night">The first night after the change that has observations, from 0 on.</param>
/// <param name="Earliest">The earliest such night that the data fit nearly as well, at the confidence of the frame (likelihood set, Hansen 2000, Econometrica 68:575).</param>
/// <param name="Latest">The latest such night.</param>
/// <param name="Before">The share from the change before, or the first night, to this one, with Wilson's limits. They are a little too narrow: the place was sought.</param>
/// <param name="After">The share from this change to the next, or the last night.</param>
/// <param name="P">How often messages dealt out at random to the same nights, from the change before to the next, split as well; never 0.</param>
/// <param name="Level">The level it was held against, corrected for the number of tests.</param>
public sealed record ShareChange(int Night, int Earliest, int Latest, Estimate Before, Estimate After, double P, double Level);
