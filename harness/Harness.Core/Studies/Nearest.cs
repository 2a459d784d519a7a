namespace Harness.Studies;

/// <summary>The allowed word that somebody who mistyped probably meant.</summary>
internal static class Nearest
{
    private const int MostLookedAt = 1_000;

    /// <summary>The nearest of the allowed words, letter case aside.</summary>
    /// <param name="found">What was written.</param>
    /// <param name="allowed">The words allowed; of several that are equally near the first wins; no more than a thousand are looked at.</param>
    /// <returns>The word, or null when none is within two slips of the keyboard (one, where three characters or fewer were written).</returns>
    public static string? To(string found, IEnumerable<string> allowed)
    {
        int least = (found.Length <= 3 ? 1 : 2) + 1;
        string? nearest = null;
        string folded = found.Length > 64 ? "" : found.ToUpperInvariant();
        foreach (string word in folded.Length == 0 ? [] : allowed.Take(MostLookedAt))
        {
            if (Math.Abs(word.Length - folded.Length) < least && Slips(folded, word.ToUpperInvariant()) is var slips && slips < least)
            {
                least = slips;
                nearest = word;
            }
        }

        return nearest;
    }

    // Damerau-Levenshtein distance, each pair of neighbours swapped at most once.
    private static int Slips(string a, string b)
    {
        int[,] slips = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }

                int changed = slips[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int best = Math.Min(changed, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                slips[i, j] = swapped ? Math.Min(best, slips[i - 2, j - 2] + 1) : best;
            }
        }

        return slips[a.Length, b.Length];
    }
}
