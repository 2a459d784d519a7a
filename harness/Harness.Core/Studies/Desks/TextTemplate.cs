using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>A text with placeholders.</summary>
/// <param name="Text">The text as written.</param>
public sealed record TextTemplate(string Text) : Template
{
    /// <inheritdoc/>
    public override IEnumerable<TextTemplate> Texts => [this];

    /// <inheritdoc/>
    public override bool IsComplete(Func<string, string?> value) => Blank.IsComplete(Text, value);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStringValue(Blank.Fill(Text, value));
    }
}
