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
    /// <summary>One for each night that is over: the limit of a look rests on the looks before it alone, so that all are worked out at once.</summary>
    public static IReadOnlyList<WaveLooks> Of(GateCourse course, double level)
    {
        double wanted = course.Entry.Wanted!.Value;
        GateTally[] nights = [.. course.Over.Select(night => night.Tally)];
        int[] looks = [.. Summed(nights, night => night.N)], kept = [.. Summed(nights, night => night.Kept + night.Unclear)];
        IReadOnlyList<int?> critical = SequentialShare.Of(wanted, looks, Math.Max(1, course.Planned), level, Spending.OBrienFleming).Critical;
        bool isBroken = false;
        return [.. looks.Select((n, i) => new WaveLooks(isBroken |= critical[i] is { } most && kept[i] <= most, critical[i] is { } last ? FixedShare.AtMost(last, n, wanted) : 0))];
    }

    /// <summary>How the wave stands after so many nights.</summary>
    public static WaveLooks After(IReadOnlyList<WaveLooks> looks, int nights) => nights == 0 ? new(false, 0) : looks[nights - 1];

    private static IEnumerable<int> Summed(IReadOnlyList<GateTally> nights, Func<GateTally, int> of)
    {
        int sum = 0;
        foreach (GateTally night in nights)
        {
            yield return sum += of(night);
        }
    }
}
