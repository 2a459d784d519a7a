namespace Harness.Studies.Yaml;

/// <summary>A list or block whose end has not been read.</summary>
internal sealed class OpenNode(Place place, bool isBlock, bool inBrackets)
{
    private List<Node>? items;
    private List<Entry>? entries;
    private Dictionary<string, Place>? seen;
    private Scalar? key;

    /// <summary>Where it begins.</summary>
    public Place Place => place;

    /// <summary>Whether it is written with <c>[ ]</c> or <c>{ }</c>.</summary>
    public bool InBrackets => inBrackets;

    /// <summary>Whether the next node is the key of a block.</summary>
    public bool WantsKey => isBlock && key is null;

    /// <summary>Whether the next node is what a key of secrets holds, which is shown nowhere.</summary>
    public bool WantsSecret => key?.Text is { } name && (name.EndsWith("secret", StringComparison.OrdinalIgnoreCase) || name.Equals("refresh", StringComparison.OrdinalIgnoreCase));

    /// <summary>Takes the key of the next entry.</summary>
    /// <returns>The line on which the same key stands already, or null. Only the first entry of a key is kept.</returns>
    public int? TakeKey(Scalar next)
    {
        key = next;
        seen ??= new(StringComparer.Ordinal);
        return seen.TryAdd(next.Text, next.Place) ? null : seen[next.Text].Line;
    }

    /// <summary>Takes the next node of a list, or the value of the last key.</summary>
    public void Take(Node node)
    {
        if (!isBlock)
        {
            (items ??= []).Add(node);
            return;
        }

        if (seen![key!.Text] == key.Place)
        {
            (entries ??= []).Add(new Entry(key, node));
        }

        key = null;
    }

    /// <summary>The node, now that its end is read.</summary>
    public Node Close() => isBlock ? new Mapping(place, entries ?? []) : new Sequence(place, items ?? []);
}
