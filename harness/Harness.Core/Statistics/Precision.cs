namespace Harness.Statistics;

/// <summary>How exactly a share can be known, before anything is sent.</summary>
public static class Precision
{
    /// <summary>Width of Wilson's interval, high minus low.</summary>
    /// <param name="share">Expected share, 0 to 1; 0.5 is the worst case.</param>
    /// <param name="n">Trials, at least 1.</param>
    /// <param name="confidence">Two-sided, between 0 and 1, such as 0.95.</param>
    /// <returns>A width within 0 to 1; 0.2 is ten points to each side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double WilsonWidth(double share, double n, double confidence)
    {
        Bounds.Share(share);
        Bounds.Hold(n >= 1 && double.IsFinite(n), n, nameof(n));
        double z = Proportion.Deviate(confidence), z2 = z * z;
        return 2 * z * Math.Sqrt((share * (1 - share) / n) + (z2 / (4 * n * n))) / (1 + (z2 / n));
    }

    /// <summary>Least number of trials for which Wilson's interval is no wider than wanted.</summary>
    /// <param name="share">Expected share, 0 to 1; 0.5 is the worst case.</param>
    /// <param name="width">Wanted width, high minus low, greater than 0, at most 1.</param>
    /// <param name="confidence">Two-sided, between 0 and 1, such as 0.95.</param>
    /// <returns>Trials, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static double TrialsForWidth(double share, double width, double confidence)
    {
        const double Slack = 1 + 1e-12;
        Bounds.Share(share);
        Bounds.PositiveShare(width);
        double z = Proportion.Deviate(confidence), z2 = z * z, w2 = width * width, half = z2 * ((2 * share * (1 - share)) - w2);
        double n = Math.Max(1, Math.Ceiling((half + Math.Sqrt((half * half) + (w2 * z2 * z2 * (1 - w2)))) / w2));
        return n > 1 && WilsonWidth(share, n - 1, confidence) <= width * Slack ? n - 1 : n;
    }

    /// <summary>
    /// Least number of contacts that, all flawless, prove a share: under any smaller share so many in a row would happen with at most what
    /// the confidence leaves. "90 % within 2 hours" at 95 % asks for 29.
    /// </summary>
    /// <param name="share">The share to prove, between 0 and 1, such as 0.9.</param>
    /// <param name="confidence">One-sided, between 0 and 1, such as 0.95.</param>
    /// <returns>Contacts, at least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not between 0 and 1.</exception>
    public static long FlawlessContacts(double share, double confidence)
    {
        const double Slack = 1 + 1e-12;
        Bounds.Between0And1(share);
        Bounds.Between0And1(confidence);
        long n = Math.Max(1, (long)Math.Ceiling(Math.Log(1 - confidence) / Math.Log(share)));
        return n > 1 && Math.Pow(share, n - 1) <= (1 - confidence) * Slack ? n - 1 : n;
    }
}
