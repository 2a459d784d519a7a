using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Harness.Runs;
using NodaTime;
using NodaTime.Text;

namespace Harness.Publishing;

/// <summary>The record of a publication beside its journal: <c>publication.json</c>, there whole or as it was before.</summary>
internal static class PublicationFile
{
    public const string Name = "publication.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new Day(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>What is on record in a folder; nothing where there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is not what was written.</exception>
    public static Publication Read(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
        {
            return Publication.None;
        }

        try
        {
            return new(JsonSerializer.Deserialize<PublicationEntry[]>(File.ReadAllBytes(path), Options) ?? []);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path}: {error.Message}", error);
        }
    }

    public static void Write(string folder, Publication publication) =>
        WholeFile.Write(Path.Combine(folder, Name), [.. JsonSerializer.SerializeToUtf8Bytes(publication.Entries, Options), (byte)'\n']);

    private sealed class Day : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true, Value: var day } ? day : throw new JsonException("not a day");

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
