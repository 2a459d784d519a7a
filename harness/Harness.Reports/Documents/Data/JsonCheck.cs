using System.Text.Json;

namespace Harness.Documents.Data;

/// <summary>Published JSON held against what the data give, value by value; numbers to ten digits.</summary>
internal static class JsonCheck
{
    /// <summary>What is said of the version and what is quoted of others: that is no data of the wave.</summary>
    private static readonly string[] Beside = ["/audience", "/checks", "/corrections", "/context"];

    public static IEnumerable<Difference> Of(string file, byte[] published, byte[] recomputed)
    {
        try
        {
            using System.Text.Json.JsonDocument there = System.Text.Json.JsonDocument.Parse(published), given = System.Text.Json.JsonDocument.Parse(recomputed);
            return [.. Differences(file, "", there.RootElement, given.RootElement)];
        }
        catch (JsonException error)
        {
            return [new(file, error.Message, null, null)];
        }
    }

    private static IEnumerable<Difference> Differences(string file, string path, JsonElement published, JsonElement recomputed) => (published.ValueKind, recomputed.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Objects(file, path, published, recomputed),
        (JsonValueKind.Array, JsonValueKind.Array) when published.GetArrayLength() == recomputed.GetArrayLength() =>
            published.EnumerateArray().Zip(recomputed.EnumerateArray()).SelectMany((pair, i) => Differences(file, $"{path}/{Name(pair.Second) ?? Written.Of(i)}", pair.First, pair.Second)),
        (JsonValueKind.Number, JsonValueKind.Number) when Written.Of(published.GetDouble()) == Written.Of(recomputed.GetDouble()) => [],
        _ when published.GetRawText() == recomputed.GetRawText() => [],
        _ => [new Difference(file, path, Short(published), Short(recomputed))],
    };

    private static IEnumerable<Difference> Objects(string file, string path, JsonElement published, JsonElement recomputed) =>
    [
        .. recomputed.EnumerateObject().SelectMany(part => published.TryGetProperty(part.Name, out JsonElement there)
            ? Differences(file, $"{path}/{part.Name}", there, part.Value)
            : [new Difference(file, $"{path}/{part.Name}", null, Short(part.Value))]),
        .. published.EnumerateObject().Where(part => !recomputed.TryGetProperty(part.Name, out _) && !Beside.Contains($"{path}/{part.Name}", StringComparer.Ordinal)).Select(part => new Difference(file, $"{path}/{part.Name}", Short(part.Value), null)),
    ];

    /// <summary>What names an entry of a list.</summary>
    private static string? Name(JsonElement entry) => entry.ValueKind != JsonValueKind.Object ? null
        : entry.TryGetProperty("id", out JsonElement id) ? id.GetString()
        : entry.TryGetProperty("subject", out JsonElement subject) ? subject.GetString()
        : null;

    private static string Short(JsonElement value) => value.GetRawText() is { Length: <= 200 } text ? text : value.GetRawText()[..200] + "…";
}
