using System.Collections;
using System.Globalization;
using Harness.Studies.Desks;
using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>Nodes to records: types and attributes of the constructors say what is allowed, nothing here knows a record by name.</summary>
internal sealed class Binder(Func<string, byte[]?> open, Ledger ledger, Draft draft)
{
    // Nearest words take time, and a hostile file has any number of unknown keys.
    private const int MostExplained = 1_000;

    private static readonly HashSet<string> NoGaps = [];
    private readonly List<string> reading = [];
    private readonly HashSet<(Place, string)> unknownColumns = [];
    private int explained;

    /// <summary>Reads a value that is a file of its own.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="key">The key that named the file; null for the study itself.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="named">Where the file was named.</param>
    /// <returns>The value, perhaps with gaps; null when there is none. Everything that is wrong stands in the ledger.</returns>
    public object? ReadFile(Type type, KeyShape? key, string file, Spot named)
    {
        if (reading.Contains(file, StringComparer.OrdinalIgnoreCase))
        {
            ledger.Add(named.Place, named.Path, () => ProblemWords.FileInUse(file));
            return null;
        }

        if ((open(file) ?? Packed(key, file)) is not { } bytes)
        {
            bool orPack = key?.IsFromPack == true;
            ledger.Add(named.Place, named.Path, () => orPack ? ProblemWords.NoFileNorPack(file, RubricPacks.Names) : ProblemWords.NoFile(file), () => orPack ? RubricPacks.Meant(file) : null);
            return null;
        }

        bool isTable = IsTable(file);
        IReadOnlyList<Problem> problems;
        Node? root = isTable ? CsvTree.Read(file, bytes, key?.Column, out problems) : YamlTree.Read(file, bytes, out problems);
        foreach (Problem problem in problems)
        {
            ledger.Add(new Place(problem.File, problem.Line, problem.Column), problem.Path, () => problem.What);
        }

        reading.Add(file);
        object? value = root is null ? null : Read(type, key, root, "");
        reading.Remove(file);
        return value;
    }

    private object? Read(Type type, KeyShape? key, Node node, string path)
    {
        if (type == typeof(Template))
        {
            return Templates.Read(node, path, draft);
        }

        if (ScalarKinds.Of(type, key) is { } kind)
        {
            return ReadScalar(kind, key, node, path);
        }

        if (RecordShape.Describes(type))
        {
            if (node is Scalar { IsMissing: false } && RecordShape.Of(type).Alone is { } alone)
            {
                return ReadAlone(RecordShape.Of(type), alone, node, path);
            }

            return node is Mapping block ? ReadRecord(type, block, path) : Misfit(type, key, node, path);
        }

        return type.GetGenericArguments() switch
        {
            [Type item] => (node is Scalar { IsCell: true } cell ? Parts(cell) : node) is Sequence list ? ReadList(item, key, list, path) : Misfit(type, key, node, path),
            [Type name, Type value] => node is Mapping block ? ReadBlock(name, value, key, block, path) : Misfit(type, key, node, path),
            _ => throw new NotSupportedException($"no study can hold a {type}"),
        };
    }

    private object? ReadScalar(ScalarKind kind, KeyShape? key, Node node, string path)
    {
        if (node is not Scalar { IsMissing: false } scalar)
        {
            return Misfit(kind, node, path);
        }

        object? value = kind.Parse(scalar.Text);
        return IsFaultless(kind, key, scalar, value) ? value : Refuse(kind, key, scalar, value, path);
    }

    private static bool IsFaultless(ScalarKind kind, KeyShape? key, Scalar scalar, object? value) =>
        value is not null && !string.IsNullOrWhiteSpace(scalar.Text) && (scalar.IsPlain || !kind.IsBare) && !(scalar.Text.Length > key?.AtMost) && (key?.Between is not { } range || IsWithin(range, value));

    private static bool IsWithin(BetweenAttribute range, object value) =>
        Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && number >= range.Low && number <= range.High;

    private object? Refuse(ScalarKind kind, KeyShape? key, Scalar scalar, object? value, string path)
    {
        ledger.Add(scalar.Place, path, Fault(kind, key, scalar, value), () => value is null && scalar.Text.Length <= 64 ? kind.Mend(scalar.Text) : null);
        return null;
    }

    private static Func<Words> Fault(ScalarKind kind, KeyShape? key, Scalar scalar, object? value) =>
        string.IsNullOrWhiteSpace(scalar.Text) ? ProblemWords.EmptyText
        : value is null && kind.IsHidden ? ProblemWords.SecretWritten
        : value is null ? () => kind.Why?.Invoke(scalar.Text) ?? ProblemWords.IsNot(scalar.Text, kind.Expected)
        : kind.IsBare && !scalar.IsPlain ? () => ProblemWords.InQuotes(scalar.Text)
        : scalar.Text.Length > key!.AtMost ? () => ProblemWords.TooLong(scalar.Text.Length, key.AtMost)
        : () => ProblemWords.OutOfRange(scalar.Text, key.Between!.Low, key.Between.High);

    private object? ReadAlone(RecordShape shape, KeyShape alone, Node node, string path)
    {
        if (Read(alone.Type, alone, node, path) is not { } value)
        {
            return null;
        }

        object record = shape.Create([.. shape.Keys.Select(key => key == alone ? value : null)]);
        draft.Note(record, new Origin(node, path, NoGaps, [], IsWhole: true));
        return record;
    }

    private object ReadRecord(Type type, Mapping block, string path)
    {
        RecordShape shape = RecordShape.Of(type);
        HashSet<string> misspelt = block.Entries.All(entry => shape.Has(entry.Key.Text)) ? NoGaps : ReportUnknown(shape, block, path);
        HashSet<string>? gaps = null;
        object?[] values = new object?[shape.Keys.Count];
        for (int at = 0; at < values.Length; at++)
        {
            KeyShape key = shape.Keys[at];
            Node? node = key.IsAlone ? null : block.Find(key.Name)?.Value;
            values[at] = node is null ? null : ReadKey(key, node, Draft.Within(path, key.Name));
            if (node is null && !key.IsOptional && !misspelt.Contains(key.Name))
            {
                ReportMissing(key, block, path);
            }

            if (values[at] is null && (node is not null || !key.IsOptional))
            {
                (gaps ??= []).Add(key.Parameter);
            }
        }

        object record = shape.Create(values);
        draft.Note(record, new Origin(block, path, gaps ?? NoGaps, [], gaps is null));
        return record;
    }

    private void ReportMissing(KeyShape key, Mapping block, string path) =>
        ledger.Add(block.Place, path, () => ProblemWords.MissingKey(key.Name, Needed.For(key.Type, key)));

    // Gives the required keys that were meant by unknown ones: what is misspelt is not missing.
    private HashSet<string> ReportUnknown(RecordShape shape, Mapping block, string path)
    {
        HashSet<string> misspelt = new(StringComparer.Ordinal);
        List<string> unused = [.. shape.Names.Where(name => block.Find(name) is null)];
        foreach (Scalar unknown in block.Entries.Select(entry => entry.Key).Where(key => !shape.Has(key.Text)))
        {
            if (unknown.IsCell && !unknownColumns.Add((unknown.Place, unknown.Text)))
            {
                continue;
            }

            string? meant = explained++ < MostExplained ? Nearest.To(unknown.Text, unused) : null;
            misspelt.Add(meant ?? "");
            ledger.Add(unknown.Place, path, () => ProblemWords.UnknownKey(unknown.Text, shape.Names), () => meant);
        }

        return misspelt;
    }

    private object? ReadKey(KeyShape key, Node node, string path)
    {
        if (node is not Scalar { IsMissing: false } name || !(key.IsFromFile || (key.MayBeTable && IsTable(name.Text))))
        {
            return Read(key.Type, key, node, path);
        }

        if (FileName.IsOne(name.Text))
        {
            return ReadFile(key.Type, key, name.Text, Spot.Of(name, path));
        }

        ledger.Add(node.Place, path, () => ProblemWords.IsNot(name.Text, ProblemWords.FileName));
        return null;
    }

    private Array ReadList(Type type, KeyShape? key, Sequence list, string path)
    {
        List<object> read = [];
        List<Spot> spots = [];
        for (int at = 0; at < list.Items.Count; at++)
        {
            string inside = string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]");
            if (Read(type, key, list.Items[at], inside) is { } item)
            {
                read.Add(item);
                spots.Add(Spot.Of(list.Items[at], inside));
            }
        }

        if (list.Items.Count < key?.AtLeast)
        {
            ledger.Add(list.Place, path, () => ProblemWords.TooFew(list.Items.Count, key.AtLeast));
        }

        Array items = Array.CreateInstance(type, read.Count);
        ((ICollection)read).CopyTo(items, 0);
        draft.Note(items, new Origin(list, path, NoGaps, spots, read.Count == list.Items.Count && read.Count >= (key?.AtLeast ?? 0)));
        return items;
    }

    private object ReadBlock(Type name, Type type, KeyShape? key, Mapping block, string path)
    {
        IDictionary read = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(name, type))!;
        foreach (Entry entry in block.Entries)
        {
            string inside = Draft.Within(path, entry.Key.Text);
            object? named = Read(name, null, entry.Key, inside);
            object? value = Read(type, key, entry.Value, inside);
            if (named is not null && value is not null)
            {
                read.Add(named, value);
            }
        }

        draft.Note(read, new Origin(block, path, NoGaps, [], read.Count == block.Entries.Count));
        return read;
    }

    private static byte[]? Packed(KeyShape? key, string name) => key?.IsFromPack == true ? RubricPacks.Bytes(name) : null;

    private static bool IsTable(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    // One cell holds a list as its entries with | between them.
    private static Sequence Parts(Scalar cell) =>
        new(cell.Place, [.. cell.Text.Split('|').Select(part => cell with { Text = part.Trim() })]);

    private object? Misfit(Type type, KeyShape? key, Node node, string path) => Misfit(() => Needed.For(type, key), node, path);

    private object? Misfit(ScalarKind kind, Node node, string path) => Misfit(() => kind.Expected, node, path);

    private object? Misfit(Func<Words> expected, Node node, string path)
    {
        ledger.Add(node.Place, path, () => node.InsteadOf(expected()));
        return null;
    }
}
