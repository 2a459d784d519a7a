using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>A list; entries for which something is missing are left out.</summary>
/// <param name="Items">Its entries.</param>
public sealed record ListTemplate(IReadOnlyList<Template> Items) : Template
{
    /// <inheritdoc/>
    public override IEnumerable<TextTemplate> Texts => Items.SelectMany(item => item.Texts);

    /// <inheritdoc/>
    public override bool IsComplete(Func<string, string?> value) => Items.Count == 0 || Items.Any(item => item.IsComplete(value));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray();
        foreach (Template item in Items.Where(item => item.IsComplete(value)))
        {
            item.Write(json, value);
        }

        json.WriteEndArray();
    }
}
