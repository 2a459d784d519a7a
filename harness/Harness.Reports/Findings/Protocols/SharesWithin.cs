using Harness.Readings;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Findings.Protocols;

/// <summary>The share of messages that a person answered within a time, silence counted.</summary>
internal static class SharesWithin
{
    /// <param name="wave">The wave.</param>
    /// <param name="time">The time; the window of the study where it is longer.</param>
    public static ProtocolFigures Of(MarkedWave wave, Duration time)
    {
        var within = Duration.Min(time, wave.Analysis.Study.Window);
        Stratum[] brands = [.. wave.Brands.Select(brand => Stratum.Of(brand.Id, brand.Name, Outcomes.Of(brand.Outcomes.Slots, brand.Outcomes.Probes, within)))];
        return new([.. brands.Select((brand, i) => new ProtocolFigure(wave.Brands[i], (double)brand.X / brand.N, brand.N, Printed(brand)))], Bearing.Of(brands));
    }

    private static Words Printed(Stratum brand) => Say(l => Numerals.Share((double)brand.X / brand.N, l));
}
