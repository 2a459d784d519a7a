using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

/// <summary>Charts with what breaks charts: long names, equal ends, nothing but zero, nothing but silence.</summary>
internal static class Stress
{
    public const string Long = "Compagnie générale d’électricité, de gaz et d’assainissement des Hauts-de-France";

    public static DataTable Table { get; } = new("Caption", ["Header"], [["Cell"]]);

    private static readonly Tick[] Percents = [.. Enumerable.Range(0, 21).Select(i => new Tick(i / 20.0, $"{i * 5} %"))];

    private static readonly Tick[] Hours = [.. Enumerable.Range(0, 29).Select(i => new Tick(i * 12, $"{i * 12} hours"))];

    public static ForestChart Forest { get; } = new(
        "stress-forest", Long, Long, "Alt", Table,
        [.. Enumerable.Range(0, 14).Select(i => new ForestRow(
            Long, i / 13.0, 0, 1, $"{i * 100 / 13} %", $"{i} of 13", Long, (Emphasis)(i % 3), i % 4 == 0 ? Long : $"Group {i / 4}"))],
        Percents, Long, new ReferenceLine(1, Long));

    public static ForestChart SilentForest { get; } = new(
        "silent-forest", "Nobody answers", "", "Alt", Table,
        [.. Enumerable.Range(0, 14).Select(i => i % 2 == 0
            ? new ForestRow($"Brand {i}", 0, 0, 0, "0 %", "0 of 20", "tip", Emphasis.Normal, null)
            : new ForestRow($"Brand {i}", null, double.NaN, double.NaN, "no data", "0 of 0", "tip", Emphasis.Normal, null))],
        Percents, "", new ReferenceLine(0, "All brands 0 %"));

    public static SurvivalChart EqualEnds { get; } = Curves("equal-ends", 0.2, "Delivery", Long, "Telecoms", Long);

    public static SurvivalChart Silent { get; } = Curves("silent-curves", 0, "Delivery", "Energy and water", "Telecoms", "Travel");

    public static HeatmapChart Heatmap { get; } = new(
        "stress-heatmap", Long, Long, "Alt", Table,
        ["Billing", "Internationalisation", "Contract and cancellation", "Damage", "Opening hours", Long, "Delivery", "Returns"],
        [.. Enumerable.Range(0, 14).Select(i => new HeatmapRow(
            i % 3 == 0 ? Long : $"Brand {i}",
            [.. Enumerable.Range(0, 8).Select(j => new HeatmapCell(j == 3 ? null : j / 7.0, j == 3 ? "–" : $"{j}/{i}00000", "tip"))],
            $"Group {i / 5}"))],
        Percents, Long);

    public static StripChart Strip { get; } = new(
        "stress-strip", Long, Long, "Alt", Table,
        [.. Enumerable.Range(0, 14).Select(i => new StripRow(
            Long, [.. Enumerable.Range(0, i).Select(j => (double)j)], i > 2 ? i / 2.0 : null, $"{i} of 20", "tip", null))],
        [new(1, "1 minute"), new(2, "2 minutes"), new(10, "10 minutes"), new(60, "1 hour"), new(360, "6 hours"), new(1440, "1 day")], Long);

    public static ScatterChart Scatter { get; } = new(
        "stress-scatter", "Title", "Subtitle", "Alt", Table,
        [.. Enumerable.Range(0, 14).Select(i => new ScatterPoint($"Société numéro {i} du Nord-Ouest", new(0.5, 0.1, 0.9), new(50, 10, 90), "tip", i == 0 ? Emphasis.Accent : Emphasis.Normal))],
        [.. Enumerable.Range(0, 6).Select(i => new Tick(i / 5.0, $"{i * 20} %"))], "Answered within 24 h",
        [.. Enumerable.Range(0, 6).Select(i => new Tick(i * 20, $"{i * 20}"))], "Mean score");

    public static RadarChart Radar { get; } = new(
        "stress-radar", "Title", "Subtitle", "Alt", Table,
        [.. Enumerable.Range(0, 9).Select(i => new Spoke($"A criterion of a rather long name, number {i}", i / 8.0, i == 4 ? null : 0.5, "tip"))], "Société Électrique du Nord-Ouest", "All brands");

    public static TrendChart Trend { get; } = Samples.Trend with
    {
        Id = "stress-trend", AverageLabel = Long, Wanted = new(0.99, Long), RedLabel = "rompu", YTitle = Long, XTitle = Long,
        Changes = [.. Enumerable.Range(0, 7).Select(i => new TrendChange((i * 6) - 0.5, i * 6, (i * 6) + 3, $"{i}9 % → {i}1 %", "tip"))],
        Marks = new([.. Enumerable.Range(0, 40).Select(day => new TrendMark(day, day + 1, Long, $"{day + 1}. {Long}"))], "30 more"),
        XTicks = [.. Enumerable.Range(0, 40).Select(day => new Tick(day, $"{day} March"))],
    };

    public static TrendChart SilentTrend { get; } = Samples.Trend with
    {
        Id = "silent-trend", Changes = [], Red = [], Nights = [new(0, null, 0.9, 0.9, 0.9, "Night 1: no data")], Marks = new([], ""), XTicks = [new(0, "1 March")], Wanted = new(0.9, "promised"),
    };

    public static StripChart SilentStrip { get; } =
        Strip with { Id = "silent-strip", Rows = [new StripRow("Brand", [], null, "0 of 20", "tip", "Group")] };

    private static SurvivalChart Curves(string id, double end, params string[] names) => new(
        id, Long, Long, "Alt", Table,
        [.. names.Select(n => new Curve(n, [new(0, 0, 0, 0), new(100, end, end / 2, end * 2)], [336], [.. Hours.Select(_ => "1,000")], 336))],
        Hours, [new(0, "0 %"), new(0.2, "20 %"), new(0.4, "40 %")], Long, Long, Long);
}
