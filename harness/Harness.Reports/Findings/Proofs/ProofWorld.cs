using Harness.Studies;
using MathNet.Numerics.Distributions;

namespace Harness.Findings.Proofs;

/// <summary>A world of brands that are all alike but one, with its truth: a share of the messages is ever answered, after log-normal times.</summary>
/// <param name="Number">A number that no other world has.</param>
/// <param name="Key">Its name in files and on the command line.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Share">Chance that a message is ever answered.</param>
/// <param name="Second">The same in a second sector, for tests within sectors.</param>
/// <param name="Median">Seconds by which half of the answers have come.</param>
/// <param name="Spread">Standard deviation of their logarithm.</param>
/// <param name="Early">Seconds that stand for an early moment.</param>
/// <param name="Loss">How conversations are lost from view; null when each is watched to the end of the window.</param>
/// <param name="Rare">Whether it shows one share only, looked at all the time.</param>
internal sealed record ProofWorld(int Number, string Key, Words Name, double Share, double Second, double Median, double Spread, double Early, Loss? Loss = null, bool Rare = false)
{
    public const double Hour = 3600, Window = 168 * Hour;

    /// <summary>By how much less the brand that differs answers.</summary>
    public const double Step = 0.1;

    public double Apart => Share - Step;

    /// <summary>The true share answered by a moment.</summary>
    public double By(double seconds) => By(seconds, Share);

    public double By(double seconds, double share) => share * Normal.CDF(0, 1, Away(seconds));

    /// <summary>The true moment by which a share of all is answered; infinite when the window ends before.</summary>
    public double Reached(double share) =>
        By(Window) < share ? double.PositiveInfinity : Median * Math.Exp(Spread * Normal.InvCDF(0, 1, share / Share));

    /// <summary>The true mean wait in seconds when every wait is stopped at a horizon.</summary>
    public double Waited(double horizon) => Waited(horizon, Share);

    public double Waited(double horizon, double share)
    {
        double mean = Median * Math.Exp(Spread * Spread / 2), before = Normal.CDF(0, 1, Away(horizon) - Spread);
        return (share * mean * before) + (horizon * (1 - By(horizon, share)));
    }

    private double Away(double seconds) => Math.Log(seconds / Median) / Spread;
}
