using Harness.Studies.Yaml;

namespace Harness.Studies.Binding;

/// <summary>
/// A study on its way in: every record, list and block read so far with the place it came from. What could not be read
/// is null (or its type's default) in its record and missing from its list; such an owner is not whole, and a rule that would
/// speak about the gap holds its tongue, for the gap has been reported.
/// </summary>
internal sealed class Draft(Ledger ledger)
{
    private readonly Dictionary<object, Origin> origins = new(ReferenceEqualityComparer.Instance);
    private readonly List<object> inOrder = [];
    private readonly Dictionary<Type, List<object>> byType = [];

    /// <summary>Notes where a record, list or block came from.</summary>
    public void Note(object read, Origin origin)
    {
        origins.Add(read, origin);
        inOrder.Add(read);
        if (!byType.TryGetValue(read.GetType(), out List<object>? alike))
        {
            byType[read.GetType()] = alike = [];
        }

        alike.Add(read);
    }

    /// <summary>Everything, in the order of reading.</summary>
    public IEnumerable<object> All() => inOrder;

    /// <summary>Every record of one type, in the order of reading.</summary>
    public IEnumerable<T> All<T>()
        where T : class => byType.TryGetValue(typeof(T), out List<object>? alike) ? alike.Cast<T>() : [];

    /// <summary>Whether every value of a record, list or block could be read.</summary>
    public bool IsWhole(object read) => origins[read].IsWhole;

    /// <summary>Whether a value of a record could be read, or was rightly left out.</summary>
    public bool Has(object record, string parameter) => !origins[record].Gaps.Contains(parameter);

    /// <summary>Where a record, list or block stands.</summary>
    public Spot At(object read) => Spot.Of(origins[read].Node, origins[read].Path);

    /// <summary>Where a value of a record stands; the record itself where the value was left out.</summary>
    public Spot At(object record, string parameter) => Value(record, RecordShape.Of(record.GetType()).Key(parameter).Name);

    /// <summary>Where an entry of a list stands.</summary>
    public Spot Item(object list, int index) => origins[list].Items[index];

    /// <summary>Where the value of a key stands.</summary>
    public Spot Value(object block, string key) =>
        Entry(block, key) is { } entry ? Spot.Of(entry.Value, Within(origins[block].Path, key)) : At(block);

    /// <summary>Where a key stands.</summary>
    public Spot Key(object block, string key) =>
        Entry(block, key) is { } entry ? Spot.Of(entry.Key, Within(origins[block].Path, key)) : At(block);

    /// <summary>Reports a problem.</summary>
    public void Report(Spot spot, Func<Words> what, Func<string?>? suggest = null) => ledger.Add(spot.Place, spot.Path, what, suggest);

    /// <summary>Reports a warning.</summary>
    public void Warn(Spot spot, Func<Words> what) => ledger.Add(spot.Place, spot.Path, what, severity: Severity.Warning);

    /// <summary>The path of a key in a block.</summary>
    public static string Within(string path, string key) => path.Length == 0 ? Shown.Of(key) : $"{path}.{Shown.Of(key)}";

    private Entry? Entry(object block, string key) => (origins[block].Node as Mapping)?.Find(key);
}
