namespace Harness.Gates;

/// <summary>The nights on which the verdict of all changed.</summary>
internal static class GateChanges
{
    /// <param name="nights">The verdicts of all nights, in order.</param>
    /// <returns>The first night and each that differs from the one before, the newest first.</returns>
    public static IReadOnlyList<GateResult> Of(IReadOnlyList<GateResult> nights) =>
        [.. nights.Where((night, i) => i == 0 || (nights[i - 1].Verdict, nights[i - 1].IsLate) != (night.Verdict, night.IsLate)).Reverse()];
}
