using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Harness.Runs.Hands;

/// <summary>What a person writes down about what was done by hand; what is null was not said.</summary>
/// <param name="Who">Who did it, by the name in the rota.</param>
/// <param name="Minutes">How long it took, from 0.</param>
/// <param name="Cost">What it cost, in the currency of the study, from 0.</param>
/// <param name="Attempt">Which attempt it was, from 1.</param>
/// <param name="Role">Who answered, by role and never by name.</param>
/// <param name="Note">What a reader must know.</param>
/// <param name="Differs">The words as they were posted, where they are not those that were planned.</param>
/// <param name="Verified">Whether the harness has read the message where the person says it is; null where it cannot.</param>
/// <param name="Imported">Of a mail that was brought in a file, the SHA-256 of its bytes in hexadecimal; null for what was not.</param>
internal sealed record HandLog(
    string Who, double? Minutes = null, double? Cost = null, int? Attempt = null, string? Role = null, string? Note = null, string? Differs = null, bool? Verified = null, string? Imported = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>A log as it was written; null when it is none.</summary>
    public static HandLog? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<HandLog>(json, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
