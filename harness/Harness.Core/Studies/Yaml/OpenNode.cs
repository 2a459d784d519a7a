namespace Harness.Studies.Yaml;

/// <summary>A list or block whose end has not been read.</summary>
internal sealed class OpenNode(Place place, bool isBlock, bool inBrackets)
{
    private readonly List<Node> items = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Place> seen = new(StringComparer.Ordinal);
    private Scalar? key;

    /// <summary>Where it begins.</summary>
    public Place Place => place;

    /// <summary>Whether it is written with <c>[ ]</c> or <c>{ }</c>.</summary>
    public bool InBrackets => inBrackets;

    /// <summary>Takes the next node of a list, or the next key or value of a block; the value of a repeated key is left out.</summary>
    /// <returns>What is wrong with the node as a key, or null.</returns>
    public Words? Take(Node node)
    {
        if (!isBlock)
        {
            items.Add(node);
            return null;
        }

        if (key is null)
        {
            return TakeKey(node);
        }

        if (seen[key.Text] == key.Place)
        {
            entries.Add(new Entry(key, node));
        }

        key = null;
        return null;
    }

    /// <summary>The node, now that its end is read.</summary>
    public Node Close() => isBlock ? new Mapping(place, entries) : new Sequence(place, items);

    private Words? TakeKey(Node node)
    {
        if (node is not Scalar { IsMissing: false } scalar)
        {
            return ProblemWords.KeyIsNoText();
        }

        key = scalar;
        return seen.TryAdd(scalar.Text, scalar.Place) ? null : ProblemWords.KeyTwice(scalar.Text, seen[scalar.Text].Line);
    }
}
