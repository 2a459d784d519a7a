namespace Harness.Statistics;

/// <summary>
/// How much of a test's level may be used up by a look, so that looking often costs no more false alarms than looking once (Lan and DeMets
/// 1983, Biometrika 70:659).
/// </summary>
public static class AlphaSpending
{
    /// <summary>The level spent by a share of the planned information. It rises from 0 to the whole level, and rises no more beyond the plan.</summary>
    /// <param name="spending">How it rises.</param>
    /// <param name="level">The level of all looks together, between 0 and 1, such as 0.05; one-sided where the test is.</param>
    /// <param name="fraction">Observations so far divided by those planned, not negative; beyond 1 where more came than planned.</param>
    /// <returns>A probability, 0 to <paramref name="level"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1, or the fraction negative or not finite.</exception>
    public static double Spent(Spending spending, double level, double fraction)
    {
        Bounds.Between0And1(level);
        Bounds.NotNegative(fraction);
        return fraction == 0 ? 0 : fraction >= 1 ? level : Math.Min(level, spending switch
        {
            Spending.OBrienFleming => 2 * UpperTail.Normal(PowerDeviates.TwoSided(level, 0.5).Z / Math.Sqrt(fraction)),
            Spending.Pocock => level * Math.Log(1 + ((Math.E - 1) * fraction)),
            Spending.Uniform => level * fraction,
        });
    }
}

/// <summary>How a test that looks several times spends its level.</summary>
public enum Spending
{
    /// <summary>
    /// Hardly anything early, nearly all at the end: 2 - 2 Φ(z / √t) with z the deviate of half the level, after the limits of O'Brien and
    /// Fleming (1979, Biometrics 35:549). Early looks stop for great failures only; the last one loses little.
    /// </summary>
    OBrienFleming,

    /// <summary>
    /// More early than late: level × ln(1 + (e - 1) t), after the limits of Pocock (1977, Biometrika 64:191). A failure is seen soonest; a
    /// small one is missed more often.
    /// </summary>
    Pocock,

    /// <summary>In step with the information: level × t.</summary>
    Uniform,
}
