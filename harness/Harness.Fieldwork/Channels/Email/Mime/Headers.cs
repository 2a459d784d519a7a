namespace Harness.Channels.Email.Mime;

/// <summary>The header of a message or of a part.</summary>
internal sealed class Headers(IReadOnlyList<HeaderField> fields)
{
    public IReadOnlyList<HeaderField> Fields { get; } = fields;

    /// <summary>The topmost field of a name; null without one.</summary>
    public string? First(string name) => All(name).FirstOrDefault();

    /// <summary>All fields of a name, from the top down.</summary>
    public IEnumerable<string> All(string name) => Fields.Where(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(field => field.Value);

    /// <summary>What the topmost field of a name says to people; empty without one.</summary>
    public string Words(string name) => First(name) is { } value ? EncodedWords.Decode(value).Trim() : "";
}
