using System.Globalization;
using Harness.Tables;

namespace Harness.Findings.Tables;

/// <summary>The two waves of a table, the earlier one first: by number where both have one, else by name.</summary>
internal sealed record WavePair(int First, int Second)
{
    /// <summary>Null unless there are exactly two.</summary>
    public static WavePair? Of(Labels waves)
    {
        if (waves.Names is not [var one, var other])
        {
            return null;
        }

        bool numbered = long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out long before) & long.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out long after);
        return numbered && before > after ? new(1, 0) : new(0, 1);
    }
}
