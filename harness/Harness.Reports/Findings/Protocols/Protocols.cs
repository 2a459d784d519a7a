namespace Harness.Findings.Protocols;

/// <summary>The list of protocols: one a row, and nowhere else.</summary>
internal static class Protocols
{
    public static IReadOnlyList<Protocol> All { get; } =
    [
        FastestMean.Row, BestRate.Row, RateSpeedQuality100.Row, DelayQualityWelcome404020.Row, DelayQualityWelcome305020.Row, AnsweredIn5Days.Row,
        AccuracyApart.Row, ContactGrid20.Row, AnsweredIn2Hours.Row, OwnSla.Row, Blueboat7.Row,
    ];
}
