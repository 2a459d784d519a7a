using System.Reflection;

namespace Harness.Studies.Binding;

/// <summary>One key of a block: what its record's constructor says of it.</summary>
internal sealed class KeyShape
{
    private readonly ParameterInfo parameter;

    public KeyShape(ParameterInfo parameter)
    {
        this.parameter = parameter;
        Type? underlying = Nullable.GetUnderlyingType(parameter.ParameterType);
        Type = underlying ?? parameter.ParameterType;
        IsOptional = underlying is not null || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        Name = parameter.GetCustomAttribute<KeyAttribute>()?.Name ?? char.ToLowerInvariant(Parameter[0]) + Parameter[1..];
        Between = parameter.GetCustomAttribute<BetweenAttribute>();
        AtMost = parameter.GetCustomAttribute<AtMostAttribute>()?.Count ?? int.MaxValue;
        AtLeast = parameter.GetCustomAttribute<AtLeastAttribute>()?.Count ?? 0;
        IsIdentifier = Has<IdentifierAttribute>();
        IsWebAddress = Has<WebAddressAttribute>();
        IsDistinct = Has<DistinctAttribute>();
        IsFromFile = Has<FromFileAttribute>();
        IsFromPack = Has<FromPackAttribute>();
        IsFileName = Has<FileNameAttribute>();
        IsAlone = Has<AloneAttribute>();
        Column = parameter.GetCustomAttribute<FromTableAttribute>()?.Column;
        IsList = Type.GetGenericArguments().Length == 1;
        MayBeTable = Column is not null || (Type.GetGenericArguments() is [Type item] && RecordShape.Describes(item));
    }

    /// <summary>The key as written in a file.</summary>
    public string Name { get; }

    /// <summary>The parameter of the constructor, and the property, that takes the value.</summary>
    public string Parameter => parameter.Name!;

    /// <summary>The type of the value, without the null of an optional one.</summary>
    public Type Type { get; }

    /// <summary>Whether the key may be left out.</summary>
    public bool IsOptional { get; }

    /// <summary>The range of the number, or of the numbers inside; null when any will do.</summary>
    public BetweenAttribute? Between { get; }

    /// <summary>The least number of entries of a list; 0 when an empty one will do.</summary>
    public int AtLeast { get; }

    /// <summary>The greatest number of characters of a text.</summary>
    public int AtMost { get; }

    public bool IsIdentifier { get; }

    public bool IsWebAddress { get; }

    public bool IsDistinct { get; }

    public bool IsFromFile { get; }

    public bool IsFromPack { get; }

    public bool IsFileName { get; }

    /// <summary>Whether the value may be written alone in place of the block; inside the block it has no key.</summary>
    public bool IsAlone { get; }

    /// <summary>For a list of single values, the column of a CSV that holds them; null for any other.</summary>
    public string? Column { get; }

    /// <summary>Whether the value is a list.</summary>
    public bool IsList { get; }

    /// <summary>Whether the name of a CSV may stand in place of the list.</summary>
    public bool MayBeTable { get; }

    private bool Has<T>()
        where T : Attribute => parameter.IsDefined(typeof(T));
}
