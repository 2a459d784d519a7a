using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Harness.Publishing;

/// <summary>The figures of a report by name, such as <c>brand apple share.value</c>, each as it stands in its data.</summary>
internal sealed class FigureList
{
    private static readonly string[] Counts = ["planned", "sent", "answered", "onlyAcknowledged", "removed"];

    private readonly Dictionary<string, string> figures = new(StringComparer.Ordinal);

    private FigureList(JsonElement root)
    {
        foreach (string count in Counts)
        {
            Add(count, root, count);
        }

        foreach (JsonProperty cut in Inside(root, "groups"))
        {
            foreach (JsonElement group in cut.Value.EnumerateArray())
            {
                string name = $"{cut.Name} {group.GetProperty("id").GetString()}";
                Add($"{name} n", group, "n");
                Add($"{name} x", group, "x");
                foreach ((string estimate, string part) in new[] { ("share", "value"), ("share", "low"), ("share", "high"), ("median", "value") })
                {
                    if (group.TryGetProperty(estimate, out JsonElement of) && of.ValueKind == JsonValueKind.Object)
                    {
                        Add($"{name} {estimate}.{part}", of, part);
                    }
                }
            }
        }

        foreach (JsonElement brand in Inside(root, "quality").Where(part => part.Name == "brands").SelectMany(part => part.Value.EnumerateArray()))
        {
            foreach (JsonProperty score in Inside(brand, "scores").Where(score => score.Value.ValueKind == JsonValueKind.Object))
            {
                Add($"brand {brand.GetProperty("id").GetString()} score {score.Name}", score.Value, "value");
            }
        }
    }

    /// <summary>SHA-256 of all of them, 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(figures.OrderBy(figure => figure.Key, StringComparer.Ordinal).Select(figure => $"{figure.Key}={figure.Value}\n")))));

    /// <summary>Reads <c>estimates.json</c>.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static FigureList Read(byte[] estimates)
    {
        using JsonDocument document = JsonDocument.Parse(estimates);
        return new(document.RootElement);
    }

    /// <summary>What differs from an earlier list, by name.</summary>
    public IReadOnlyList<FigureChange> Since(FigureList before) =>
    [
        .. before.figures.Keys.Union(figures.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => new FigureChange(name, before.figures.GetValueOrDefault(name), figures.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After),
    ];

    private static JsonProperty[] Inside(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement inside) && inside.ValueKind == JsonValueKind.Object ? [.. inside.EnumerateObject()] : [];

    private void Add(string name, JsonElement of, string property)
    {
        if (of.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.Number)
        {
            figures[name] = value.GetRawText();
        }
    }
}
