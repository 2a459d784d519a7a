using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>A block of keys and values; a value for which something is missing is left out, and the block where that leaves nothing that was to be filled in.</summary>
/// <param name="Entries">The values by their keys.</param>
public sealed record BlockTemplate(IReadOnlyDictionary<string, Template> Entries) : Template
{
    /// <inheritdoc/>
    public override IEnumerable<TextTemplate> Texts => Entries.Values.SelectMany(entry => entry.Texts);

    /// <inheritdoc/>
    public override bool IsComplete(Func<string, string?> value) =>
        Entries.Values.Where(entry => entry.Texts.Any(text => Blank.In(text.Text).Any())).ToArray() is not { Length: > 0 } filled || filled.Any(entry => entry.IsComplete(value));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, Func<string, string?> value) => Write(json, Entries, value);

    /// <summary>Writes a block, without the entries for which something is missing.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, Template> entries, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        foreach ((string key, Template entry) in entries.Where(entry => entry.Value.IsComplete(value)))
        {
            json.WritePropertyName(key);
            entry.Write(json, value);
        }

        json.WriteEndObject();
    }
}
