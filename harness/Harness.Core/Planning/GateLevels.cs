using Harness.Studies;

namespace Harness.Planning;

/// <summary>
/// What chance may do to a gate. A pass needs every entry, so each may pass at its own level. A fail needs but one: where nights are pooled,
/// each test of each night spends its part of the red nights of a year, so that their expected number keeps the budget whatever nights have in
/// common; where a wave is judged whole, each test has its part of what the confidence leaves (Bonferroni).
/// </summary>
/// <param name="Gate">The gate.</param>
/// <param name="Tests">How many tests it makes a night: one for each entry, one more for each that is held against another wave.</param>
public sealed record GateLevels(Gate Gate, int Tests)
{
    /// <summary>Red nights a year where a gate says nothing.</summary>
    public const double UsualRedNights = 1;

    private const double UsualConfidence = 0.95, NightsOfYear = 365;

    /// <summary>The chance that an entry that is just broken passes.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>A probability.</returns>
    public static double Pass(GateEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return 1 - (entry.Confidence ?? UsualConfidence);
    }

    /// <summary>The chance that an entry that is just kept fails: on one night where nights are pooled, else ever in the wave.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>A probability.</returns>
    public double Fail(GateEntry entry) => Gate.Nights is null
        ? Pass(entry) / Tests
        : Math.Min(Pass(entry), (Gate.RedNights ?? UsualRedNights) / NightsOfYear) / Tests;
}
