namespace Harness.Documents.Data;

/// <summary>A published table held against the one that the data give, cell by cell.</summary>
internal static class TableCheck
{
    /// <param name="file">Its file.</param>
    /// <param name="published">What is published.</param>
    /// <param name="recomputed">What the data give.</param>
    /// <param name="key">How many columns, from the first, name a row.</param>
    public static IEnumerable<Difference> Of(string file, ReadTable published, ReadTable recomputed, int key)
    {
        if (!published.Header.SequenceEqual(recomputed.Header, StringComparer.Ordinal))
        {
            return [new(file, "header", string.Join(',', published.Header), string.Join(',', recomputed.Header))];
        }

        string Key(IReadOnlyList<string> row) => string.Join('/', row.Take(key).Where(cell => cell.Length > 0));
        ILookup<string, IReadOnlyList<string>> there = published.Rows.ToLookup(Key, StringComparer.Ordinal);
        HashSet<string> given = [.. recomputed.Rows.Select(Key)];
        return
        [
            .. recomputed.Rows.SelectMany(row => there[Key(row)].ToArray() switch
            {
                [] => [new Difference(file, Key(row), null, string.Join(',', row))],
                [var only] => Cells(file, Key(row), published.Header, only, row),
                var several => [new Difference(file, Key(row), FormattableString.Invariant($"{several.Length} ×"), FormattableString.Invariant($"1 ×"))],
            }),
            .. published.Rows.Where(row => !given.Contains(Key(row))).Select(row => new Difference(file, Key(row), string.Join(',', row), null)),
        ];
    }

    private static IEnumerable<Difference> Cells(string file, string key, IReadOnlyList<string> header, IReadOnlyList<string> published, IReadOnlyList<string> recomputed) =>
        Enumerable.Range(0, header.Count).Where(i => published[i] != recomputed[i]).Select(i => new Difference(file, $"{key}, {header[i]}", published[i], recomputed[i]));
}
