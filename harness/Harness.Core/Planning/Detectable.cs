using Harness.Statistics;

namespace Harness.Planning;

/// <summary>The least difference that a comparison of two groups finds with the power asked for.</summary>
/// <param name="Pairs">How many pairs are compared; the level is divided by it.</param>
/// <param name="Contacts">Effective contacts in each group.</param>
/// <param name="Share">Difference of the shares answered, from the expected share upwards, 0 to 1; null when even everybody would not be told apart from it.</param>
/// <param name="Hazard">How many times as fast one is answered (hazard ratio of the log-rank test); null when even a thousand times as fast would not be.</param>
public sealed record Detectable(long Pairs, double Contacts, double? Share, double? Hazard)
{
    private const double FastestRatio = 1000;

    /// <summary>What comparing every group with every other finds.</summary>
    /// <param name="groups">How many groups, at least 2.</param>
    /// <param name="contacts">Effective contacts in each, at least 1.</param>
    /// <param name="values">What is taken for granted.</param>
    /// <returns>The least differences.</returns>
    public static Detectable Of(int groups, double contacts, PlanningValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double level = Multiplicity.LevelPerPair(values.Level, groups), events = 2 * contacts * values.Share;
        return new(
            Multiplicity.Pairs(groups),
            contacts,
            Least(values.Share, 1, share => SharePower.At(contacts, values.Share, share, level) >= values.Power) - values.Share,
            Least(1, FastestRatio, ratio => LogRankPower.At(events, ratio, 0.5, level) >= values.Power));
    }

    private static double? Least(double low, double high, Func<double, bool> found)
    {
        const double Fine = 1e-4;
        if (!found(high))
        {
            return null;
        }

        while (high - low > Fine)
        {
            double middle = (low + high) / 2;
            (low, high) = found(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
