using System.Globalization;

namespace Harness.Studies.Yaml;

/// <summary>
/// A CSV as the list of blocks that a YAML file would hold: one block a row, its keys those of the header. A dot in a column's name leads
/// into a block (<c>name.en</c>), a number or a repeated column into a list (<c>wordings.1</c>, <c>wordings</c> twice); an empty cell is a key left out.
/// </summary>
internal static class CsvTree
{
    private const int MostLevels = 8;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its name, for the places.</param>
    /// <param name="bytes">Its bytes: UTF-8, else windows-1252.</param>
    /// <param name="column">The one column whose cells are wanted as they are; null for blocks.</param>
    /// <param name="problems">What is wrong; the rows it concerns are left out.</param>
    /// <returns>The list; null when the file is refused.</returns>
    public static Node? Read(string file, byte[] bytes, string? column, out IReadOnlyList<Problem> problems)
    {
        string text = PlainText.DecodeTable(file, bytes, out Problem? refusal);
        IReadOnlyList<IReadOnlyList<Scalar>> rows = refusal is null ? CsvCells.Of(file, text, out refusal) : [];
        if (refusal is null && rows.Count == 0)
        {
            refusal = Problem(new Place(file, 1, 1), ProblemWords.EmptyFile());
        }

        problems = refusal is null ? [] : [refusal];
        return refusal is not null ? null : column is null ? Blocks(rows, ref problems) : Cells(rows, column, ref problems);
    }

    private static Sequence? Cells(IReadOnlyList<IReadOnlyList<Scalar>> rows, string column, ref IReadOnlyList<Problem> problems)
    {
        Scalar[] header = [.. rows[0]];
        int at = Array.FindIndex(header, name => string.Equals(name.Text, column, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            problems = [Problem(header[0].Place, ProblemWords.NoColumn(column, [.. header.Select(name => name.Text)]))];
            return null;
        }

        return new(header[0].Place, [.. rows.Skip(1).Where(row => row.Count > at && row[at].Text.Length > 0).Select(row => row[at])]);
    }

    private static Sequence? Blocks(IReadOnlyList<IReadOnlyList<Scalar>> rows, ref IReadOnlyList<Problem> problems)
    {
        Scalar[] header = [.. rows[0].Take(1 + rows[0].Index().Last(name => name.Item.Text.Length > 0).Index)];
        string[][] paths = [.. header.Select(name => name.Text.Split('.'))];
        List<Problem> found =
        [
            .. header.Where((name, at) => paths[at].Length > MostLevels || paths[at].Any(part => part.Length == 0) || IsNumber(paths[at][0]))
                .Select(name => Problem(name.Place, ProblemWords.NoColumnName(name.Text))),
        ];
        if (found.Count > 0)
        {
            problems = found;
            return null;
        }

        HashSet<string> repeated = [.. header.GroupBy(name => name.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        bool isFlat = repeated.Count == 0 && paths.All(path => path.Length == 1);
        List<Node> blocks = [];
        foreach (IReadOnlyList<Scalar> row in rows.Skip(1))
        {
            if (row.Count < header.Length || (row.Count > header.Length && row.Skip(header.Length).Any(cell => cell.Text.Length > 0)))
            {
                found.Add(Problem(row[Math.Min(row.Count - 1, header.Length)].Place, ProblemWords.CellCount(row.Count, header.Length)));
                continue;
            }

            if (isFlat)
            {
                blocks.Add(Flat(header, row));
                continue;
            }

            Branch root = new(row[0].Place);
            for (int at = 0; at < header.Length; at++)
            {
                if (row[at].Text.Length > 0 && root.Put(paths[at], 0, header[at], row[at], repeated.Contains(header[at].Text)) is { } wrong)
                {
                    found.Add(Problem(header[at].Place, wrong));
                }
            }

            blocks.Add(root.ToNode());
        }

        problems = [.. found.Distinct()];
        return new(header[0].Place, blocks);
    }

    private static Mapping Flat(Scalar[] header, IReadOnlyList<Scalar> row)
    {
        List<Entry> entries = new(header.Length);
        for (int at = 0; at < header.Length; at++)
        {
            if (row[at].Text.Length > 0)
            {
                entries.Add(new(header[at], row[at]));
            }
        }

        return new(row[0].Place, entries);
    }

    private static bool IsNumber(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static Problem Problem(Place place, Words what) => new(place.File, place.Line, place.Column, "", what, null);

    /// <summary>A block or list that is being put together from the cells of one row.</summary>
    private sealed class Branch(Place place)
    {
        private readonly Dictionary<string, (Scalar Key, object Value)> parts = new(StringComparer.Ordinal);
        private readonly List<string> order = [];
        private bool isList;

        /// <summary>Puts a cell in its place.</summary>
        /// <returns>What is wrong with the name of the column, or null.</returns>
        public Words? Put(string[] path, int level, Scalar column, Scalar cell, bool isRepeated)
        {
            string part = path[level];
            isList = order.Count == 0 ? IsNumber(part) : isList;
            if (isList != IsNumber(part))
            {
                return ProblemWords.NoColumnName(column.Text);
            }

            bool isLast = level == path.Length - 1;
            if (!parts.TryGetValue(part, out (Scalar Key, object Value) held))
            {
                Branch? inside = isLast && !isRepeated ? null : new Branch(cell.Place);
                parts[part] = held = (column with { Text = part }, (object?)inside ?? cell);
                order.Add(part);
                if (inside is null)
                {
                    return null;
                }
            }

            return held.Value is not Branch branch ? ProblemWords.NoColumnName(column.Text)
                : !isLast ? branch.Put(path, level + 1, column, cell, isRepeated)
                : branch.Append(column, cell);
        }

        public Node ToNode() => isList
            ? new Sequence(place, [.. order.OrderBy(part => int.Parse(part, CultureInfo.InvariantCulture)).Select(part => Node(parts[part].Value))])
            : new Mapping(place, [.. order.Select(part => new Entry(parts[part].Key, Node(parts[part].Value)))]);

        private Words? Append(Scalar column, Scalar cell)
        {
            if (order.Count > 0 && !isList)
            {
                return ProblemWords.NoColumnName(column.Text);
            }

            isList = true;
            string next = order.Count.ToString(CultureInfo.InvariantCulture);
            order.Add(next);
            return parts.TryAdd(next, (column, cell)) ? null : ProblemWords.NoColumnName(column.Text);
        }

        private static Node Node(object value) => value is Branch branch ? branch.ToNode() : (Scalar)value;
    }
}
