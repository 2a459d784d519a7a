using System.Text;

namespace Harness.Documents.Data;

/// <summary>A table of a package as it was read.</summary>
/// <param name="File">Its file.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record ReadTable(string File, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <exception cref="FormatException">It is no table.</exception>
    public static ReadTable Of(string file, byte[] bytes)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = CsvText.Rows(Encoding.UTF8.GetString(bytes));
        if (rows.Count == 0)
        {
            throw new FormatException($"{file} is empty");
        }

        return rows.FirstOrDefault(row => row.Count != rows[0].Count) is { } odd
            ? throw new FormatException($"{file}: the row {odd[0]} does not have as many cells as the header")
            : new(file, rows[0], [.. rows.Skip(1)]);
    }

    /// <summary>Each row as what it says by the name of the column.</summary>
    public IEnumerable<Func<string, string>> Records()
    {
        Dictionary<string, int> places = Header.Select((name, at) => (name, at)).DistinctBy(column => column.name, StringComparer.Ordinal).ToDictionary(column => column.name, column => column.at, StringComparer.Ordinal);
        return Rows.Select(row => (Func<string, string>)(column => row[places.TryGetValue(column, out int at) ? at : throw new FormatException($"{File} has no column {column}")]));
    }
}
