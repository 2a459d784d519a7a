using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>One step of a path: into a property, to one entry of a list (counted from its end where negative), or to each of them where both are null.</summary>
internal readonly record struct PathStep(string? Name, int? Index)
{
    public IEnumerable<JsonElement> From(JsonElement json) =>
        Name is not null ? Property(json, Name) is { } property ? [property] : []
        : json.ValueKind != JsonValueKind.Array ? []
        : Index is not { } index ? json.EnumerateArray()
        : (index < 0 ? index + json.GetArrayLength() : index) is var at && at >= 0 && at < json.GetArrayLength() ? [json[at]]
        : [];

    private static JsonElement? Property(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            return json.TryGetProperty(name, out JsonElement property) ? property : null;
        }
        catch (InvalidOperationException)
        {
            return null; // another of its names is half a letter, which cannot be compared
        }
    }
}
