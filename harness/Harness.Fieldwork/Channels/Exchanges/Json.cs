using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Exchanges;

/// <summary>Strangers' JSON: what is not there or not as it should be is null and no exception.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Shallow = new() { MaxDepth = 32 };

    /// <summary>The document of a body; null when it is none, or no UTF-8, or too deep.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(body, Shallow);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement part) ? part : null;

    /// <summary>The text of a property; null when it is no text, or none that Unicode knows.</summary>
    public static string? Text(this JsonElement element, string name)
    {
        if (element.Part(name) is not { ValueKind: JsonValueKind.String } text)
        {
            return null;
        }

        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static bool Says(this JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.True };

    public static Instant? Time(this JsonElement element, string name) =>
        element.Text(name) is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value.ToInstant() : null;
}
