using System.Globalization;
using System.Text.Json;
using Harness.Statistics;

namespace Harness.Core.Tests.Golden;

/// <summary>A sample as columns: milliseconds, whether answered, and the names of groups.</summary>
internal sealed record Columns(long[] Times, bool[] Answered, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static Columns Small { get; } = OfFile("small_probes.csv");

    public static Columns Medium { get; } = OfFile("medium_probes.csv");

    /// <summary>The columns time_s and event of an edge case, and its group where it has one.</summary>
    public static Columns Of(JsonElement known)
    {
        string[] group = known.TryGetProperty("group", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        return new(
            [.. known.Get("time_s").Counts().Select(seconds => seconds * 1000L)],
            [.. known.Get("event").Counts().Select(code => code == 1)],
            [.. group.Select(name => new Dictionary<string, string>(StringComparer.Ordinal) { ["group"] = name })]);
    }

    public Columns Where(Func<IReadOnlyDictionary<string, string>, bool> chosen)
    {
        int[] kept = [.. Enumerable.Range(0, Rows.Count).Where(i => chosen(Rows[i]))];
        return new([.. kept.Select(i => Times[i])], [.. kept.Select(i => Answered[i])], [.. kept.Select(i => Rows[i])]);
    }

    public Columns Where(string column, string name) => Where(row => string.Equals(row[column], name, StringComparison.Ordinal));

    public SurvivalCurve Curve() => SurvivalCurve.Of(Times, Answered, Statistics.Frames.Reference);

    /// <summary>The distinct names of a column in ordinal order.</summary>
    public string[] Names(string column) => [.. Rows.Select(row => row[column]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Per row, the place of its name among those.</summary>
    public int[] Codes(string column)
    {
        string[] names = Names(column);
        return [.. Rows.Select(row => Array.BinarySearch(names, row[column], StringComparer.Ordinal))];
    }

    private static Columns OfFile(string file)
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows(file);
        return new(
            [.. rows.Select(row => long.Parse(row["time_s"], CultureInfo.InvariantCulture) * 1000)],
            [.. rows.Select(row => string.Equals(row["event"], "1", StringComparison.Ordinal))],
            rows);
    }
}
