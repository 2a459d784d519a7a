using System.Text.Json;
using System.Text.Json.Serialization;
using Harness.Gates;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Gates;

/// <summary>Verdicts and baselines as JSON that reads back as what it was.</summary>
internal static class GateJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new Day() },
    };

    public static byte[] Of<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    /// <exception cref="JsonException">It is none.</exception>
    public static T Read<T>(byte[] json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null");

    private sealed class Day : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").TryGetValue(default, out LocalDate day) ? day : throw new JsonException("not a date");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
