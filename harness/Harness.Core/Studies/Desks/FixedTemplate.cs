using System.Text.Json;
using System.Text.RegularExpressions;

namespace Harness.Studies.Desks;

/// <summary>A number, true, false or null.</summary>
/// <param name="Json">As JSON writes it.</param>
public sealed partial record FixedTemplate(string Json) : Template
{
    /// <inheritdoc/>
    public override IEnumerable<TextTemplate> Texts => [];

    /// <inheritdoc/>
    public override bool IsComplete(Func<string, string?> value) => true;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteRawValue(Json);
    }

    /// <summary>Whether a value without quotes is a number or a yes or no to JSON as well.</summary>
    internal static bool IsOne(string plain) => plain is "true" or "false" || Number().IsMatch(plain);

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?(?:[eE][+-]?[0-9]{1,2})?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
