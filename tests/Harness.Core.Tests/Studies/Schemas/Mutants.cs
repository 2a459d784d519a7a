using System.Globalization;
using Harness.Studies.Binding;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Schemas;

/// <summary>What becomes of a file when one thing in it is changed: every change that its shape suggests, at every place.</summary>
internal static class Mutants
{
    private static readonly Place Nowhere = new("", 1, 1);

    // Each is read alike by the reader and by an editor; what is not stands among the exceptions.
    private static readonly Node[] Values =
    [
        .. new[] { "", "~", "abc", "Two Words", "5", "-1", "0.5", "1e12", "true", "7d", "0s", "1h30m", "2012-02-29", "2013-02-29", "1899-12-31", "12:00", "09:00-17:00", "Europe/Paris", "mon", "few", "https://example.org" }
            .Select(Plain),
        .. new[] { "", " \t", "5", "0.5", "true", "beside.yaml", "../above.yaml", ".hidden", "https://", "{brand}", "é" }.Select(Quoted),
        List(), List(Plain("5")), List(List()), Block(), Block(("a", Plain("b"))), Block(("a", Plain("0.5"))), Block(("en", Quoted("A")), ("fr", Quoted("B"))),
    ];

    public static IEnumerable<Node> Of(Node node, Type type, KeyShape? key) =>
    [
        .. Values,
        .. node switch
        {
            Mapping block when RecordShape.Describes(type) => OfRecord(block, RecordShape.Of(type)),
            Mapping block => OfBlock(block, type, key),
            Sequence list => OfList(list, type.GetGenericArguments()[0], key),
            Scalar scalar when key?.IsFromFile != true => OfScalar(scalar, type, key),
            _ => [],
        },
    ];

    private static IEnumerable<Node> OfRecord(Mapping block, RecordShape shape)
    {
        yield return With(block, [.. block.Entries, new(Plain("unknown"), Plain("5"))]);
        yield return With(block, []);
        for (int at = 0; at < block.Entries.Count; at++)
        {
            Entry entry = block.Entries[at];
            yield return With(block, [.. block.Entries.Where(other => other != entry)]);
            yield return With(block, Replaced(block.Entries, at, entry with { Key = Plain(entry.Key.Text + "x") }));
            yield return With(block, Replaced(block.Entries, at, entry with { Key = Plain(entry.Key.Text.ToUpperInvariant()) }));
            KeyShape key = shape.Keys.Single(key => key.Name == entry.Key.Text);
            foreach (Node value in Of(entry.Value, key.Type, key))
            {
                yield return With(block, Replaced(block.Entries, at, entry with { Value = value }));
            }
        }
    }

    private static IEnumerable<Node> OfBlock(Mapping block, Type type, KeyShape? key)
    {
        yield return With(block, [.. block.Entries, new(Plain("unknown"), Plain("0.5"))]);
        yield return With(block, [.. block.Entries, new(Quoted(" "), Plain("0.5"))]);
        foreach (Node value in Of(block.Entries[0].Value, type.GetGenericArguments()[1], key))
        {
            yield return With(block, Replaced(block.Entries, 0, block.Entries[0] with { Value = value }));
        }
    }

    private static IEnumerable<Node> OfList(Sequence list, Type item, KeyShape? key)
    {
        yield return With(list, [list.Items[0]]);
        yield return With(list, [.. list.Items, list.Items[0]]);
        yield return With(list, [.. list.Items, Plain("")]);
        foreach (Node value in Of(list.Items[0], item, key))
        {
            yield return With(list, Replaced(list.Items, 0, value));
        }
    }

    private static IEnumerable<Node> OfScalar(Scalar scalar, Type type, KeyShape? key)
    {
        yield return Quoted(scalar.Text);
        yield return Plain(scalar.Text + "x");
        yield return Plain(scalar.Text.ToUpperInvariant());
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
