namespace Harness.Studies;

/// <summary>A word in lower case: letters, digits and hyphens, beginning with a letter or digit, at most 64 characters.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IdentifierAttribute : Attribute;

/// <summary>The value may stand in a file of its own: the name of that file, beside the study, is written in its place.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromFileAttribute : Attribute;

/// <summary>The name of a pack that comes with the harness may stand in place of a file beside the study; such a file goes first.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromPackAttribute : Attribute;

/// <summary>The list may stand in a CSV file of its own, one entry a row: the name of that file, beside the study, is written in its place. Lists of records always may.</summary>
/// <param name="column">The column that holds the entries.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromTableAttribute(string column) : Attribute
{
    /// <summary>The column that holds the entries.</summary>
    public string Column { get; } = column;
}

/// <summary>The value may be written alone, in place of the whole block; inside the block it has no key.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AloneAttribute : Attribute;

/// <summary>The name of a file beside the study; the file itself is not read with the study.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FileNameAttribute : Attribute;

/// <summary>The name of an enum member in a file, where it is not the member's own in kebab case.</summary>
/// <param name="name">The name as written in the file.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class WrittenAttribute(string name) : Attribute
{
    /// <summary>The name as written in the file.</summary>
    public string Name { get; } = name;
}

/// <summary>The key in the file, where it is not the name of the parameter in camel case.</summary>
/// <param name="name">The key as written in the file.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyAttribute(string name) : Attribute
{
    /// <summary>The key as written in the file.</summary>
    public string Name { get; } = name;
}

/// <summary>The greatest number of characters (UTF-16 code units) of a text.</summary>
/// <param name="count">That number.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AtMostAttribute(int count) : Attribute
{
    /// <summary>That number.</summary>
    public int Count { get; } = count;
}

/// <summary>The least number of entries of a list.</summary>
/// <param name="count">That number.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AtLeastAttribute(int count) : Attribute
{
    /// <summary>That number.</summary>
    public int Count { get; } = count;
}

/// <summary>No entry of the list occurs twice.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DistinctAttribute : Attribute;

/// <summary>An absolute address that begins with <c>http://</c> or <c>https://</c>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WebAddressAttribute : Attribute;

/// <summary>The range of a number, or of every number in a block of keys and numbers; both ends allowed.</summary>
/// <param name="low">The least value.</param>
/// <param name="high">The greatest value.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class BetweenAttribute(double low, double high) : Attribute
{
    /// <summary>The least value.</summary>
    public double Low { get; } = low;

    /// <summary>The greatest value.</summary>
    public double High { get; } = high;
}
