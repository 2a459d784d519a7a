using System.Collections.Concurrent;
using System.Reflection;

namespace Harness.Studies.Binding;

/// <summary>The keys of a block, as the constructor of its record lists them.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Known = new();
    private readonly ConstructorInfo constructor;
    private readonly Dictionary<string, (KeyShape Key, PropertyInfo Property)> byParameter;
    private readonly HashSet<string> written;

    private RecordShape(Type type)
    {
        constructor = type.GetConstructors().Single();
        Keys = [.. constructor.GetParameters().Select(parameter => new KeyShape(parameter))];
        byParameter = Keys.ToDictionary(key => key.Parameter, key => (key, type.GetProperty(key.Parameter)!), StringComparer.Ordinal);
        Names = [.. Keys.Where(key => !key.IsAlone).Select(key => key.Name)];
        written = Names.ToHashSet(StringComparer.Ordinal);
        Alone = Keys.SingleOrDefault(key => key.IsAlone);
        Lists = [.. Keys.Where(key => key.IsList)];
        Identifiers = [.. Keys.Where(key => key.IsIdentifier)];
    }

    /// <summary>The keys in the order of the constructor.</summary>
    public IReadOnlyList<KeyShape> Keys { get; }

    /// <summary>Their names as written in a file.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value that may be written alone in place of the block; null when there is none.</summary>
    public KeyShape? Alone { get; }

    /// <summary>The keys whose values are lists.</summary>
    public IReadOnlyList<KeyShape> Lists { get; }

    /// <summary>The keys whose values are ids.</summary>
    public IReadOnlyList<KeyShape> Identifiers { get; }

    /// <summary>Whether a key of that name is among them.</summary>
    public bool Has(string name) => written.Contains(name);

    /// <summary>Whether values of the type are written as blocks with fixed keys: our own records are, values and lists are not.</summary>
    public static bool Describes(Type type) => type is { IsClass: true, IsAbstract: false, IsGenericType: false, IsArray: false } && type.Assembly == typeof(RecordShape).Assembly;

    /// <summary>The shape of a record.</summary>
    public static RecordShape Of(Type type) => Known.GetOrAdd(type, static type => new RecordShape(type));

    /// <summary>The key whose value a property holds.</summary>
    public KeyShape Key(string parameter) => byParameter[parameter].Key;

    /// <summary>The value of a key in a record of this shape.</summary>
    public object? Value(object record, KeyShape key) => byParameter[key.Parameter].Property.GetValue(record);

    /// <summary>The record; a parameter given null becomes null or its type's default.</summary>
    public object Create(object?[] values) => constructor.Invoke(values);
}
