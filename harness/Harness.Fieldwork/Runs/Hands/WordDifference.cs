namespace Harness.Runs.Hands;

/// <summary>A run of words of two texts, by whether both have it.</summary>
/// <param name="Kind">Who has it.</param>
/// <param name="Text">The words, with single blanks between them.</param>
internal readonly record struct WordDifference(DifferenceKind Kind, string Text)
{
    private const int MostWords = 2000;

    /// <summary>What was changed from one text to another, word by word: a longest common subsequence (Wagner and Fischer 1974), in the order of reading.</summary>
    /// <param name="planned">The first text.</param>
    /// <param name="shown">The second; beyond 2,000 words each, the rest of both is compared as one piece.</param>
    public static IReadOnlyList<WordDifference> Between(string planned, string shown)
    {
        string[] before = Words(planned), after = Words(shown);
        int[,] common = new int[before.Length + 1, after.Length + 1];
        for (int i = before.Length - 1; i >= 0; i--)
        {
            for (int j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<(DifferenceKind Kind, string Word)> all = [];
        for (int i = 0, j = 0; i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                all.Add((DifferenceKind.Same, before[i++]));
                j++;
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                all.Add((DifferenceKind.Missing, before[i++]));
            }
            else
            {
                all.Add((DifferenceKind.Added, after[j++]));
            }
        }

        return Runs(all);
    }

    private static string[] Words(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostWords ? words : [.. words[..MostWords], string.Join(' ', words[MostWords..])];
    }

    private static List<WordDifference> Runs(List<(DifferenceKind Kind, string Word)> words)
    {
        List<WordDifference> runs = [];
        foreach ((DifferenceKind kind, string word) in words)
        {
            if (runs.Count > 0 && runs[^1].Kind == kind)
            {
                runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {word}" };
            }
            else
            {
                runs.Add(new(kind, word));
            }
        }

        return runs;
    }
}

/// <summary>Which of two texts has some words.</summary>
internal enum DifferenceKind
{
    Same,

    /// <summary>The first alone.</summary>
    Missing,

    /// <summary>The second alone.</summary>
    Added,
}
