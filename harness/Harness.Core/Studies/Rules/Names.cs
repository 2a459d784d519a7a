namespace Harness.Studies.Rules;

/// <summary>Names in the order in which they were written, each once.</summary>
internal sealed class Names
{
    private readonly HashSet<string> all;

    public Names(IEnumerable<string> names)
    {
        InOrder = [.. names.Distinct(StringComparer.Ordinal)];
        all = new HashSet<string>(InOrder, StringComparer.Ordinal);
    }

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>Whether a name is among them.</summary>
    public bool Has(string name) => all.Contains(name);
}
