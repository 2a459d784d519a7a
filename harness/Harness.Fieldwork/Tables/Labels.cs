namespace Harness.Tables;

/// <summary>A column of words: each row holds the number of its word, words in ordinal order.</summary>
internal sealed record Labels(IReadOnlyList<string> Names, int[] Codes)
{
    /// <summary>The column of some words.</summary>
    public static Labels Of(IReadOnlyList<string> words)
    {
        string[] names = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(names, [.. words.Select(word => Array.BinarySearch(names, word, StringComparer.Ordinal))]);
    }

    /// <summary>For each word the rows that hold it, in their order.</summary>
    public int[][] Rows()
    {
        int[] counts = new int[Names.Count];
        foreach (int code in Codes)
        {
            counts[code]++;
        }

        int[][] rows = [.. counts.Select(count => new int[count])];
        for (int row = Codes.Length - 1; row >= 0; row--)
        {
            rows[Codes[row]][--counts[Codes[row]]] = row;
        }

        return rows;
    }

    /// <summary>Each pair of words that occurs, joined by a bar, as a column of its own.</summary>
    public Labels With(Labels other)
    {
        int[] pairs = new int[Codes.Length];
        SortedDictionary<string, int> names = new(StringComparer.Ordinal);
        for (int i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (Codes[i] * other.Names.Count) + other.Codes[i];
        }

        int[] seen = [.. pairs.Distinct()];
        foreach (int pair in seen)
        {
            names.Add($"{Names[pair / other.Names.Count]}|{other.Names[pair % other.Names.Count]}", pair);
        }

        Dictionary<int, int> place = names.Values.Select((pair, i) => (pair, i)).ToDictionary(entry => entry.pair, entry => entry.i);
        return new([.. names.Keys], [.. pairs.Select(pair => place[pair])]);
    }
}
