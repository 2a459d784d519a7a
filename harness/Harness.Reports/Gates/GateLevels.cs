using Harness.Studies;

namespace Harness.Gates;

/// <summary>
/// What chance may do. A pass needs every entry, so each may pass at its own level. A fail needs but one: where nights are pooled, each test
/// of each night spends its part of the red nights of a year, so that their expected number keeps the budget whatever nights have in common;
/// where a wave is judged whole, each test has its part of what the confidence leaves (Bonferroni).
/// </summary>
internal sealed record GateLevels(Gate Gate, int Tests)
{
    public const double UsualRedNights = 1;
    private const double UsualConfidence = 0.95, NightsOfYear = 365;

    public static double Pass(GateEntry entry) => 1 - (entry.Confidence ?? UsualConfidence);

    public double Fail(GateEntry entry) => Gate.Nights is null
        ? Pass(entry) / Tests
        : Math.Min(Pass(entry), (Gate.RedNights ?? UsualRedNights) / NightsOfYear) / Tests;
}
