using Harness.Statistics;

namespace Harness.Ratings;

/// <summary>Draws that belong to names under a seed.</summary>
internal static class Chance
{
    private const ulong Between = ulong.MaxValue;

    /// <summary>A stream for a purpose and names.</summary>
    public static Draws For(ulong seed, string purpose, params ReadOnlySpan<string> names)
    {
        List<ulong> keys = [.. purpose.Select(letter => (ulong)letter)];
        foreach (string name in names)
        {
            keys.Add(Between);
            keys.AddRange(name.Select(letter => (ulong)letter));
        }

        return Draws.For(seed, [.. keys]);
    }

    /// <summary>The first number of that stream.</summary>
    public static ulong Of(ulong seed, string purpose, params ReadOnlySpan<string> names) => For(seed, purpose, names).Next();
}
