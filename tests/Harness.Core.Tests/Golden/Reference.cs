using System.Text.Json;

namespace Harness.Core.Tests.Golden;

/// <summary>The files beside this one, see their README.</summary>
internal static class Reference
{
    public static JsonElement Small { get; } = Json("small.json");

    public static JsonElement Medium { get; } = Json("medium.json");

    public static JsonElement Power { get; } = Json("power.json");

    public static JsonElement Bootstrap { get; } = Json("bootstrap.json");

    public static JsonElement Edge { get; } = Json("edge.json");

    public static JsonElement BusinessHours { get; } = Json("bizhours.json");

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        string[] lines = File.ReadAllLines(At(file));
        string[] names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static JsonElement Get(this JsonElement element, params string[] path) => path.Aggregate(element, (at, name) => at.GetProperty(name));

    public static double?[] Numbers(this JsonElement element) =>
        [.. element.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Null ? (double?)null : number.GetDouble())];

    public static int[] Counts(this JsonElement element) => [.. element.EnumerateArray().Select(number => number.GetInt32())];

    /// <summary>Equal to the 12 significant digits that the files keep.</summary>
    public static void ShouldBeAsInR(this double? actual, double? expected, string what)
    {
        (actual is null).ShouldBe(expected is null, what);
        if (expected is { } value)
        {
            Math.Abs(actual!.Value - value).ShouldBeLessThanOrEqualTo(Math.Max(1e-12, 1e-9 * Math.Abs(value)), $"{what}: {actual} and not {expected}");
        }
    }

    private static JsonElement Json(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(At(file)));
        return document.RootElement.Clone();
    }

    private static string At(string file) => Repository.At("tests", "Harness.Core.Tests", "Golden", file);
}
