using Harness.Statistics;

namespace Harness.Gates;

/// <summary>
/// A wave judged as it goes: every night is a look, whether or not somebody looked, so that looking more often costs nothing. The level of the
/// whole wave is spent after O'Brien and Fleming; what was shown to be broken once stays so.
/// </summary>
/// <param name="IsBroken">Whether a look so far has shown the promise to be broken.</param>
/// <param name="Level">The level of the last look alone; 0 where it could not have ended the test.</param>
internal sealed record WaveLooks(bool IsBroken, double Level)
{
    public static WaveLooks Of(IReadOnlyList<GateTally> nights, int planned, double wanted, double level)
    {
        int[] looks = [.. Summed(nights, night => night.N)], kept = [.. Summed(nights, night => night.Kept + night.Unclear)];
        SequentialShare test = SequentialShare.Of(wanted, looks, Math.Max(1, planned), level, Spending.OBrienFleming);
        return new(
            kept.Index().Any(look => test.Critical[look.Index] is { } critical && look.Item <= critical),
            looks.Length > 0 && test.Critical[^1] is { } last ? FixedShare.AtMost(last, looks[^1], wanted) : 0);
    }

    private static IEnumerable<int> Summed(IReadOnlyList<GateTally> nights, Func<GateTally, int> of)
    {
        int sum = 0;
        foreach (GateTally night in nights)
        {
            yield return sum += of(night);
        }
    }
}
