using System.Globalization;
using Harness.Studies.Binding;
using Harness.Studies.Desks;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>What becomes of a file when one thing in it is changed: every change that its shape suggests, once for each key of each record and kind of value.</summary>
internal sealed class Mutants
{
    private static readonly Place Nowhere = new("", 1, 1);

    // Each is read alike by the reader and by an editor; what is not stands among the exceptions.
    private static readonly Node[] Values =
    [
        .. new[] { "", "abc", "Two Words", "5", "-1", "0.5", "1e12", "true", "7d", "0s", "2012-02-29", "2013-02-29", "1899-12-31", "09:00-17:00", "12:00", "Europe/Paris", "https://example.org" }
            .Select(Plain),
        .. new[] { "", " \t", "5", "0.5", "true", "beside.yaml", "beside.csv", "../above.yaml", "https://", "é" }.Select(Quoted),
        List(), List(Plain("5")), Block(), Block(("a", Plain("0.5"))), Block(("en", Quoted("A")), ("fr", Quoted("B"))),
    ];

    private static readonly Node[] Few = [Plain(""), Plain("5"), Quoted("abc"), Quoted("beside.yaml"), List(), Block()];

    private readonly HashSet<(Type, string)> done = [];
    private readonly HashSet<object> kinds = [];

    /// <summary>The changes of a file, but those that a file before has shown already.</summary>
    public IEnumerable<Node> Of(Node root, Type type, KeyShape? key) => Changed(Short(root), type, key, isNew: true);

    // Of each list the entries that have a key which none before has: enough to meet every key.
    private static Node Short(Node node) => node switch
    {
        Mapping block => With(block, [.. block.Entries.Select(entry => entry with { Value = Short(entry.Value) })]),
        Sequence list => With(list, [.. list.Items.Where((item, at) => at < 2 || !Keys(item).All(list.Items.Take(at).SelectMany(Keys).Contains)).Select(Short)]),
        _ => node,
    };

    private static IEnumerable<string> Keys(Node node) => node is Mapping block ? block.Entries.Select(entry => entry.Key.Text) : [];

    // What was met before is only walked through, in search of what was not.
    private IEnumerable<Node> Changed(Node node, Type type, KeyShape? key, bool isNew) =>
    [
        .. !isNew ? [] : kinds.Add(ScalarKinds.Of(type, key) ?? (object)type) ? Values : Few,
        .. node switch
        {
            _ when type == typeof(Template) => [], // anything may stand there
            Mapping block when RecordShape.Describes(type) => OfRecord(block, RecordShape.Of(type), type),
            Mapping block when isNew => OfBlock(block, type, key),
            Sequence list => OfList(list, type.GetGenericArguments()[0], key, isNew),
            Scalar scalar when isNew => OfScalar(scalar, type, key),
            _ => [],
        },
    ];

    private IEnumerable<Node> OfRecord(Mapping block, RecordShape shape, Type type)
    {
        if (done.Add((type, "")))
        {
            yield return With(block, [.. block.Entries, new(Plain("unknown"), Plain("5"))]);
        }

        for (int at = 0; at < block.Entries.Count; at++)
        {
            Entry entry = block.Entries[at];
            KeyShape key = shape.Keys.Single(key => key.Name == entry.Key.Text);
            bool isNew = done.Add((type, key.Name));
            if (isNew)
            {
                yield return With(block, [.. block.Entries.Where(other => other != entry)]);
                yield return With(block, Replaced(block.Entries, at, entry with { Key = Plain(entry.Key.Text + "x") }));
                yield return With(block, Replaced(block.Entries, at, entry with { Key = Plain(entry.Key.Text.ToUpperInvariant()) }));
            }

            foreach (Node value in key.IsFromFile ? Values : Changed(entry.Value, key.Type, key, isNew))
            {
                yield return With(block, Replaced(block.Entries, at, entry with { Value = value }));
            }
        }
    }

    private IEnumerable<Node> OfBlock(Mapping block, Type type, KeyShape? key)
    {
        yield return With(block, [.. block.Entries, new(Plain("unknown"), Plain("0.5"))]);
        yield return With(block, [.. block.Entries, new(Quoted(" "), Plain("0.5"))]);
        foreach (Node value in Changed(block.Entries[0].Value, type.GetGenericArguments()[1], key, isNew: true))
        {
            yield return With(block, Replaced(block.Entries, 0, block.Entries[0] with { Value = value }));
        }
    }

    private IEnumerable<Node> OfList(Sequence list, Type item, KeyShape? key, bool isNew)
    {
        foreach (Node other in isNew ? (Node[])[With(list, [list.Items[0]]), With(list, [.. list.Items, list.Items[0]]), With(list, [.. list.Items, Plain("")])] : [])
        {
            yield return other;
        }

        for (int at = 0; at < list.Items.Count; at++)
        {
            foreach (Node value in Changed(list.Items[at], item, key, isNew && at == 0))
            {
                yield return With(list, Replaced(list.Items, at, value));
            }
        }
    }

    private static IEnumerable<Node> OfScalar(Scalar scalar, Type type, KeyShape? key)
    {
        yield return Quoted(scalar.Text);
        yield return Plain(scalar.Text + "x");
        yield return Plain(scalar.Text is "true" or "false" ? "yes" : scalar.Text.ToUpperInvariant());
        yield return List(scalar);
        yield return Plain(new string('a', 64));
        yield return Plain(new string('a', 65));
        if (key?.AtMost < int.MaxValue)
        {
            yield return Quoted(new string('a', key.AtMost));
            yield return Quoted(new string('a', key.AtMost + 1));
        }

        foreach (double number in key?.Between is { } range ? (double[])[range.Low - 1, range.Low, range.High, range.High + 1] : [])
        {
            yield return Plain(number.ToString("R", CultureInfo.InvariantCulture));
        }

        foreach (string member in type.IsEnum ? Kebab.Members(type).Keys : [])
        {
            yield return Plain(member);
        }
    }

    private static Scalar Plain(string text) => new(Nowhere, text, IsPlain: true);

    private static Scalar Quoted(string text) => new(Nowhere, text, IsPlain: false);

    private static Sequence List(params IReadOnlyList<Node> items) => new(Nowhere, items);

    private static Mapping Block(params (string Key, Node Value)[] entries) => new(Nowhere, [.. entries.Select(entry => new Entry(Plain(entry.Key), entry.Value))]);

    private static Mapping With(Mapping block, IReadOnlyList<Entry> entries) => new(block.Place, entries);

    private static Sequence With(Sequence list, IReadOnlyList<Node> items) => new(list.Place, items);

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> all, int at, T instead) => [.. all.Take(at), instead, .. all.Skip(at + 1)];
}
