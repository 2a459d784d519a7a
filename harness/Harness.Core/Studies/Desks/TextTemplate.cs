using System.Text.Json;

namespace Harness.Studies.Desks;

/// <summary>A text with placeholders. One that is <c>{requester#}</c> and nothing else becomes a number, where what is filled in is one.</summary>
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
        string filled = Blank.Fill(Text, value);
        if (Blank.IsNumber(Text) && FixedTemplate.IsOne(filled))
        {
            json.WriteRawValue(filled);
        }
        else
        {
            json.WriteStringValue(filled);
        }
    }
}
