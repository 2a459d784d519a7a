using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Protocols;

/// <summary>The mean time of the replies that came; whoever is never answered is left out, which is what makes it flatter.</summary>
internal static class ReplyTimes
{
    public static ProtocolFigures Means(MarkedWave wave) => new(
        [.. wave.Brands.Select(brand => new ProtocolFigure(brand, Mean(brand), Of(brand).Length, Printed(brand)))],
        Bearing.Of([.. wave.Brands.Select(brand => (brand.Id, Of(brand)))]));

    /// <summary>The mean as printed.</summary>
    public static Words Printed(Stratum brand) => Say(l => Mean(brand) is { } seconds ? Numerals.Time(seconds, l) : l.Pick("no reply", "aucune réponse"));

    private static double? Mean(Stratum brand) => Of(brand) is { Length: > 0 } times ? times.Average() : null;

    private static double[] Of(Stratum brand)
    {
        List<double> times = [];
        for (int i = 0; i < brand.Outcomes.N; i++)
        {
            if (brand.Outcomes.Answered[i])
            {
                times.Add(brand.Outcomes.Milliseconds[i] / 1000.0);
            }
        }

        return [.. times];
    }
}
