using System.Text.Json;
using System.Text.Json.Serialization;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Raters;

/// <summary>A rubric as the book keeps it: whole, so that marks can be read when the file of the rubric is gone or says something else.</summary>
internal static class RubricJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new Milliseconds(), new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static string Write(Rubric rubric) => JsonSerializer.Serialize(rubric, Options);

    /// <exception cref="InvalidDataException">It is not the rubric of that hash.</exception>
    public static Rubric Read(string json, string hash)
    {
        try
        {
            return JsonSerializer.Deserialize<Rubric>(json, Options) is { } rubric && RubricHash.Of(rubric).ToString() == hash
                ? rubric
                : throw new InvalidDataException("the rubric in the book is not the one that was rated by");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException("the rubric in the book cannot be read", error);
        }
    }

    private sealed class Milliseconds : JsonConverter<Duration>
    {
        public override Duration Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Duration.FromMilliseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Duration value, JsonSerializerOptions options) => writer.WriteNumberValue((long)value.TotalMilliseconds);
    }
}
