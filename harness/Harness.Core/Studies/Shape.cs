namespace Harness.Studies;

/// <summary>A word in lower case: letters, digits and hyphens, beginning with a letter or digit, at most 64 characters.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IdentifierAttribute : Attribute;

/// <summary>The value may stand in a file of its own: the name of that file, beside the study, is written in its place.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromFileAttribute : Attribute;

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
