namespace Harness.Tables;

/// <summary>The columns of a table while its stretches are being read, each stretch into its own rows.</summary>
internal sealed class ProbeColumns(IReadOnlyList<string> words, int rows, bool sendings)
{
    public IReadOnlyList<string> Words => words;

    public int[][] Codes { get; } = [.. words.Select(_ => new int[rows])];

    public long[] Milliseconds { get; } = new long[rows];

    public bool[] Answered { get; } = new bool[rows];

    /// <summary>When each was sent, and how long it was known to be unanswered; null where nobody asked.</summary>
    public long[]? Sent { get; } = sendings ? new long[rows] : null;

    public long[]? Before { get; } = sendings ? new long[rows] : null;

    /// <summary>The table of what the stretches found: their words joined, and no gap where lines were empty.</summary>
    public ProbeTable Table(IReadOnlyList<ProbeRows> parts)
    {
        Dictionary<string, Labels> columns = new(StringComparer.Ordinal);
        int kept = parts.Sum(part => part.Count);
        for (int word = 0; word < words.Count; word++)
        {
            string[] names = LabelColumn.Join([.. parts.Select(part => part.Labels[word])]);
            columns[words[word]] = new(names, Close(Codes[word], parts, kept));
        }

        return new(columns, Close(Milliseconds, parts, kept), Close(Answered, parts, kept))
        {
            Sendings = Sent is null || Before is null ? null : new(Close(Sent, parts, kept), Close(Before, parts, kept)),
        };
    }

    private static T[] Close<T>(T[] column, IReadOnlyList<ProbeRows> parts, int kept)
    {
        if (kept == column.Length)
        {
            return column;
        }

        int to = 0;
        foreach (ProbeRows part in parts)
        {
            Array.Copy(column, part.First, column, to, part.Count);
            to += part.Count;
        }

        return column[..kept];
    }
}
