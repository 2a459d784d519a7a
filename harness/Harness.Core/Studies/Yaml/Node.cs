namespace Harness.Studies.Yaml;

/// <summary>A piece of a YAML file with the place where it begins.</summary>
/// <param name="Place">Where it begins.</param>
internal abstract record Node(Place Place)
{
    /// <summary>The sentence for this node where something else is needed.</summary>
    public abstract Words InsteadOf(Words expected);
}

/// <summary>A single value, its text as YAML reads it.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">The text, quotes and folding undone.</param>
/// <param name="IsPlain">Whether it stands without quotes and is no block text.</param>
/// <param name="IsCell">Whether it is a cell of a table, which has no quotes that mean anything and no word for nothing.</param>
internal sealed record Scalar(Place Place, string Text, bool IsPlain, bool IsCell = false) : Node(Place)
{
    /// <summary>Whether no value was written: nothing at all, <c>~</c> or <c>null</c>.</summary>
    public bool IsMissing => IsPlain && !IsCell && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override Words InsteadOf(Words expected) => IsMissing ? ProblemWords.NoValue(expected) : ProblemWords.IsNot(Text, expected);
}

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Items">Its entries in the order of the file.</param>
internal sealed record Sequence(Place Place, IReadOnlyList<Node> Items) : Node(Place)
{
    /// <inheritdoc/>
    public override Words InsteadOf(Words expected) => ProblemWords.InsteadOf(ProblemWords.List, expected);
}

/// <summary>A block of keys and values; no key occurs twice.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Entries">Its entries in the order of the file.</param>
internal sealed record Mapping(Place Place, IReadOnlyList<Entry> Entries) : Node(Place)
{
    private const int Few = 16;

    private Dictionary<string, Entry>? byKey;

    /// <inheritdoc/>
    public override Words InsteadOf(Words expected) => ProblemWords.InsteadOf(ProblemWords.Block, expected);

    /// <summary>The entry with that key, or null.</summary>
    public Entry? Find(string key)
    {
        if (Entries.Count > Few)
        {
            return FindAmongMany(key);
        }

        foreach (Entry entry in Entries)
        {
            if (string.Equals(entry.Key.Text, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    private Entry? FindAmongMany(string key)
    {
        byKey ??= Entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
        return byKey.GetValueOrDefault(key);
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record Entry(Scalar Key, Node Value);
