using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;

namespace Harness.Channels.Exchanges;

/// <summary>Strangers' JSON: what is not there or not as it should be is null and no exception.</summary>
internal static class Json
{
    private static readonly string[] Zoned = ["yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss 'UTC'"];

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

    /// <summary>A single value as text, a number or a yes or no as JSON writes it; null when it is none, null, or none that Unicode knows.</summary>
    public static string? Scalar(this JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>An instant: ISO 8601 with its zone, or seconds or milliseconds since 1970; null when it is none.</summary>
    public static Instant? Moment(string? text) =>
        text is null ? null
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } iso ? iso.Value.ToInstant()
        : DateTimeOffset.TryParseExact(text, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset zoned) ? Instant.FromDateTimeOffset(zoned)
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal since) && since is > 0 and < 10_000_000_000_000
            ? Instant.FromUnixTimeMilliseconds((long)(since < 100_000_000_000 ? since * 1000 : since))
        : null;

    public static bool Says(this JsonElement element, string name) => element.Part(name) is { ValueKind: JsonValueKind.True };

    public static Instant? Time(this JsonElement element, string name) =>
        element.Text(name) is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value.ToInstant() : null;
}
