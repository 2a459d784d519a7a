namespace Harness.Ratings;

/// <summary>
/// The ranking of brands under a range of weights: what the choice of weights does to it. Every weight may lie anywhere within its own
/// range, whatever the others do; the weights are then taken as shares of their sum.
/// </summary>
/// <remarks>
/// A grid, every weight at equally spaced values from the one end of its range to the other, all combinations: no chance, no seed, the same on every machine. The corners of the range are on it.
/// Whether one brand is before another depends on a sum that is linear in the weights and so is greatest and least at corners: a share of 1 or 0 therefore
/// holds for every weighting within the range, not for those of the grid alone. Shares between are shares of the grid. Ranks are those
/// reached on the grid, and beside them the bounds that follow from the pairs: no weighting at all leads beyond those.
/// </remarks>
/// <param name="Range">How far each weight may be off, as a share of itself.</param>
/// <param name="Weightings">How many weightings were looked at.</param>
/// <param name="Ranks">For each brand, in the order given, where it may stand.</param>
/// <param name="Pairs">For each two brands, in the order given, how often the one is before the other.</param>
public sealed record WeightRange(double Range, int Weightings, IReadOnlyList<RankRange> Ranks, IReadOnlyList<OrderShare> Pairs)
{
    private const double Even = 1e-12;

    /// <summary>Works out the ranking.</summary>
    /// <param name="brands">The brands with how well each part was done, 0 to 1, in the order of <paramref name="weights"/>.</param>
    /// <param name="weights">The weights as the rubric states them: 1 to 12, not negative, at least one more than 0.</param>
    /// <param name="range">How far each may be off, as a share of itself, 0 to 0.9.</param>
    /// <returns>The ranks and the order of each pair.</returns>
    /// <exception cref="ArgumentException">A brand has another number of parts than there are weights, or the weights or the range are none.</exception>
    public static WeightRange Of(IReadOnlyList<BrandParts> brands, IReadOnlyList<double> weights, double range)
    {
        ArgumentNullException.ThrowIfNull(brands);
        ArgumentNullException.ThrowIfNull(weights);
        if (brands.FirstOrDefault(brand => brand.Shares.Count != weights.Count) is { } odd)
        {
            throw new ArgumentException($"{odd.Brand} has {odd.Shares.Count} parts, not {weights.Count}", nameof(brands));
        }

        IReadOnlyList<double[]> grid = WeightGrid.Of(weights, range);
        int[] best = Filled(brands.Count, brands.Count), worst = new int[brands.Count];
        int[,] before = new int[brands.Count, brands.Count];
        foreach (double[] weighting in grid)
        {
            double[] scores = [.. brands.Select(brand => Score(brand, weighting))];
            for (int one = 0; one < scores.Length; one++)
            {
                int above = 0;
                for (int other = 0; other < scores.Length; other++)
                {
                    bool isBefore = scores[other] - scores[one] > Even;
                    above += isBefore ? 1 : 0;
                    before[other, one] += isBefore ? 1 : 0;
                }

                best[one] = Math.Min(best[one], above + 1);
                worst[one] = Math.Max(worst[one], above + 1);
            }
        }

        double[] stated = [.. brands.Select(brand => Score(brand, WeightGrid.Shares(weights)))];
        return new(
            range,
            grid.Count,
            [.. brands.Select((brand, one) => Ranked(brand, 1 + stated.Count(other => other - stated[one] > Even), best[one], worst[one], Always(before, one, grid.Count)))],
            [.. from one in Enumerable.Range(0, brands.Count)
                from other in Enumerable.Range(one + 1, brands.Count - one - 1)
                select new OrderShare(brands[one].Brand, brands[other].Brand, (double)before[one, other] / grid.Count, (double)before[other, one] / grid.Count)]);
    }

    private static RankRange Ranked(BrandParts brand, int stated, int best, int worst, (int Above, int NotAbove) always) =>
        new(brand.Brand, stated, best, worst, always.Above + 1, always.NotAbove + 1);

    /// <summary>How many others are before a brand under every weighting, and how many under any.</summary>
    private static (int Above, int NotAbove) Always(int[,] before, int one, int weightings)
    {
        int always = 0, ever = 0;
        for (int other = 0; other < before.GetLength(0); other++)
        {
            always += before[other, one] == weightings ? 1 : 0;
            ever += before[other, one] > 0 ? 1 : 0;
        }

        return (always, ever);
    }

    private static double Score(BrandParts brand, double[] shares)
    {
        double sum = 0;
        for (int part = 0; part < shares.Length; part++)
        {
            sum += shares[part] * brand.Shares[part];
        }

        return sum;
    }

    private static int[] Filled(int length, int value)
    {
        int[] filled = new int[length];
        Array.Fill(filled, value);
        return filled;
    }
}

/// <summary>How well a brand did each part of a score.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Shares">For each part the mean share reached, 0 to 1.</param>
public sealed record BrandParts(string Brand, IReadOnlyList<double> Shares);

/// <summary>Where a brand may stand. Brands that are even share the better rank.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Stated">Its rank under the weights as stated, from 1.</param>
/// <param name="Best">The best rank that some weighting of the grid gives it.</param>
/// <param name="Worst">The worst rank that some weighting of the grid gives it.</param>
/// <param name="NeverBefore">No weighting within the range ranks it better than this.</param>
/// <param name="NeverAfter">No weighting within the range ranks it worse than this.</param>
public sealed record RankRange(string Brand, int Stated, int Best, int Worst, int NeverBefore, int NeverAfter);

/// <summary>How the order of two brands depends on the weights.</summary>
/// <param name="One">The one brand.</param>
/// <param name="Other">The other.</param>
/// <param name="Before">The share of weightings in which the one is before the other; 1 and 0 hold for every weighting within the range.</param>
/// <param name="After">The share in which the other is before; in the rest they are even.</param>
public sealed record OrderShare(string One, string Other, double Before, double After)
{
    /// <summary>Whether no weighting within the range turns the order round.</summary>
    public bool Holds => Before == 0 || After == 0;
}
