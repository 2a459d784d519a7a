namespace Harness.Gates;

/// <summary>How messages stand to a limit.</summary>
/// <param name="Kept">In time.</param>
/// <param name="Broken">Not in time.</param>
/// <param name="Unclear">Nobody knows.</param>
internal readonly record struct GateTally(int Kept, int Broken, int Unclear)
{
    public int N => Kept + Broken + Unclear;

    /// <summary>The share in time of those of which it is known; null where nothing is.</summary>
    public double? Share => Kept + Broken == 0 ? null : (double)Kept / (Kept + Broken);

    public static GateTally Of(IEnumerable<GateCase> cases, Func<GateCase, bool?> isKept)
    {
        (int kept, int broken, int unclear) = (0, 0, 0);
        foreach (bool? each in cases.Select(isKept))
        {
            _ = each switch { true => kept++, false => broken++, null => unclear++ };
        }

        return new(kept, broken, unclear);
    }
}
