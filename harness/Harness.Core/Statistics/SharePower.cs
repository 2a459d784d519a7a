namespace Harness.Statistics;

/// <summary>
/// How many trials a comparison of two shares needs (Fleiss, Levin and Paik 2003, chapter 4). Sizes are per group and not rounded: round
/// up. They are null where no size suffices, that is where there is nothing to find. Levels are two-sided unless said otherwise.
/// </summary>
public static class SharePower
{
    /// <summary>Trials per group for the test of two shares: normal approximation, variance pooled under equality, the far tail neglected.</summary>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Trials per group; null when the shares are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, or level or power not between 0 and 1.</exception>
    public static double? PerGroup(double p1, double p2, double level, double power)
    {
        (double z, double b) = Asked(p1, p2, level, power);
        double root = ((z * Math.Sqrt(Pooled(p1, p2))) + (b * Math.Sqrt(Apart(p1, p2)))) / (p1 - p2);
        return p1 == p2 ? null : root * root;
    }

    /// <summary>As <see cref="PerGroup"/>, but a rejection on the wrong side counts as power too (the strict meaning of the word).</summary>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to reject, such as 0.8.</param>
    /// <returns>Trials per group, not above <see cref="PerGroup"/>; null when the shares are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, or level or power not between 0 and 1.</exception>
    public static double? PerGroupStrict(double p1, double p2, double level, double power)
    {
        double Excess(double n) => AtStrict(n, p1, p2, level) - power;
        return PerGroup(p1, p2, level, power) is not { } most ? null
            : Excess(0) >= 0 ? 0
            : Excess(most) <= 0 ? most : Root.Between(0, most, Excess);
    }

    /// <summary>Trials per group by the arc sine transformation (Cohen 1988), which stabilises the variance.</summary>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Trials per group; null when the shares are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, or level or power not between 0 and 1.</exception>
    public static double? PerGroupArcSine(double p1, double p2, double level, double power)
    {
        (double z, double b) = Asked(p1, p2, level, power);
        double effect = 2 * (Math.Asin(Math.Sqrt(p1)) - Math.Asin(Math.Sqrt(p2)));
        return p1 == p2 ? null : 2 * (z + b) * (z + b) / (effect * effect);
    }

    /// <summary>Trials per group when the test is exact or continuity-corrected: <see cref="PerGroup"/> enlarged (Fleiss, Tytun and Ury 1980, Biometrics 36:343).</summary>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to find the difference, such as 0.8.</param>
    /// <returns>Trials per group; null when the shares are equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, or level or power not between 0 and 1.</exception>
    public static double? PerGroupContinuity(double p1, double p2, double level, double power)
    {
        if (PerGroup(p1, p2, level, power) is not { } n)
        {
            return null;
        }

        double root = Math.Sqrt(n) + Math.Sqrt(n + (4 / Math.Abs(p1 - p2)));
        return root * root / 4;
    }

    /// <summary>Chance to find a difference with a given number of trials per group, by the approximation of <see cref="PerGroup"/>.</summary>
    /// <param name="n">Trials per group, not negative.</param>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <returns>A probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, the level not between 0 and 1, or the number negative.</exception>
    public static double At(double n, double p1, double p2, double level) => Side(n, p1, p2, level, Math.Abs(p1 - p2));

    /// <summary>As <see cref="At"/>, but a rejection on the wrong side counts too.</summary>
    /// <param name="n">Trials per group, not negative.</param>
    /// <param name="p1">First share, 0 to 1.</param>
    /// <param name="p2">Second share, 0 to 1.</param>
    /// <param name="level">Two-sided level of the test, such as 0.05.</param>
    /// <returns>A probability.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not within 0 to 1, the level not between 0 and 1, or the number negative.</exception>
    public static double AtStrict(double n, double p1, double p2, double level) =>
        Side(n, p1, p2, level, Math.Abs(p1 - p2)) + Side(n, p1, p2, level, -Math.Abs(p1 - p2));

    /// <summary>Trials per group to show that a share is not worse than another by a margin, with unpooled variance.</summary>
    /// <param name="p1">Expected first share, 0 to 1.</param>
    /// <param name="p2">Expected second share, 0 to 1; mostly the same.</param>
    /// <param name="margin">How much worse the first share would matter, greater than 0, at most 1.</param>
    /// <param name="level">One-sided level of the test, such as 0.05.</param>
    /// <param name="power">Wanted chance to show it, such as 0.8.</param>
    /// <returns>Trials per group; null when the first share is expected to be worse by the margin or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share or the margin is not within 0 to 1, or level or power not between 0 and 1.</exception>
    public static double? PerGroupNonInferior(double p1, double p2, double margin, double level, double power)
    {
        Bounds.PositiveShare(margin);
        (double z, double b) = Asked(p1, p2, level, power, sides: 1);
        double room = p1 - p2 + margin;
        return room <= 0 ? null : (z + b) * (z + b) * Apart(p1, p2) / (room * room);
    }

    private static double Side(double n, double p1, double p2, double level, double difference)
    {
        Bounds.NotNegative(n);
        (double z, _) = Asked(p1, p2, level, 0.5);
        double beyond = (Math.Sqrt(n) * difference) - (z * Math.Sqrt(Pooled(p1, p2))), spread = Math.Sqrt(Apart(p1, p2));
        return spread > 0 ? UpperTail.Normal(-beyond / spread) : beyond > 0 ? 1 : 0;
    }

    private static (double Z, double B) Asked(double p1, double p2, double level, double power, int sides = 2)
    {
        Bounds.Share(p1);
        Bounds.Share(p2);
        return sides == 1 ? PowerDeviates.OneSided(level, power) : PowerDeviates.TwoSided(level, power);
    }

    private static double Pooled(double p1, double p2) => (p1 + p2) * (1 - ((p1 + p2) / 2));

    private static double Apart(double p1, double p2) => (p1 * (1 - p1)) + (p2 * (1 - p2));
}
