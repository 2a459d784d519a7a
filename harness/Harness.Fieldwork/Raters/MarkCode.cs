using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Ratings;

namespace Harness.Raters;

/// <summary>Marks as the book keeps them: the level as a number, else the reason by its name.</summary>
internal static class MarkCode
{
    /// <summary>The reasons that a rater may give.</summary>
    public static IReadOnlyList<MarkReason> Reasons { get; } = [MarkReason.Unclear, MarkReason.Skipped, MarkReason.NotApplicable, MarkReason.Recognised, MarkReason.Unreadable];

    public static string Of(Mark mark) => mark is NotRated not ? JsonNamingPolicy.CamelCase.ConvertName(not.Reason.ToString()) : mark.Value!.Value.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="InvalidDataException">It is no mark.</exception>
    public static Mark Read(string code) =>
        int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? new Rated(level)
        : Enum.TryParse(code, ignoreCase: true, out MarkReason reason) && Enum.IsDefined(reason) ? new NotRated(reason)
        : throw new InvalidDataException($"“{code}” is no mark");

    public static string Of(IReadOnlyDictionary<string, Mark> marks) =>
        new JsonObject(marks.OrderBy(mark => mark.Key, StringComparer.Ordinal).Select(mark => KeyValuePair.Create(mark.Key, (JsonNode?)Of(mark.Value)))).ToJsonString();

    public static IReadOnlyDictionary<string, Mark> ReadAll(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.ToDictionary(mark => mark.Key, mark => Read(mark.Value), StringComparer.Ordinal);

    /// <summary>Known marks, by id of the criterion.</summary>
    public static string Of(IReadOnlyDictionary<string, int> known) => Of(known.ToDictionary(mark => mark.Key, mark => (Mark)new Rated(mark.Value), StringComparer.Ordinal));

    public static IReadOnlyDictionary<string, int> ReadKnown(string json) => ReadAll(json).ToDictionary(mark => mark.Key, mark => mark.Value.Value!.Value, StringComparer.Ordinal);
}
