namespace Harness.Statistics;

/// <summary>What comparing every group with every other costs, for planning; the analysis itself corrects less bluntly, see <see cref="Correction"/>.</summary>
public static class Multiplicity
{
    /// <summary>How many pairs a number of groups has.</summary>
    /// <param name="groups">Groups, not negative.</param>
    /// <returns>Pairs; 0 for fewer than two groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static long Pairs(int groups)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groups);
        return (long)groups * (groups - 1) / 2;
    }

    /// <summary>The level at which each pair is to be planned so that the whole family keeps a level (Bonferroni).</summary>
    /// <param name="level">Level of the family, between 0 and 1, such as 0.05.</param>
    /// <param name="groups">Groups, at least 2.</param>
    /// <returns>The level divided by the number of pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double LevelPerPair(double level, int groups)
    {
        Bounds.Between0And1(level);
        ArgumentOutOfRangeException.ThrowIfLessThan(groups, 2);
        return level / Pairs(groups);
    }
}
