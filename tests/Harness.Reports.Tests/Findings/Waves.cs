using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Findings;

/// <summary>Waves at the edges of what a report must bear.</summary>
internal static class Waves
{
    public static Wave Two { get; } = new(new Row("alpha", 12, 8) { Minutes = 30 }, new Row("beta", 12, 1) { Minutes = 90 });

    /// <summary>Two sectors over two channels, with promises of one brand.</summary>
    public static Wave Channels { get; } = new(
        new Row("alpha", 40, 38) { Channel = "email", Minutes = 1 },
        new Row("alpha", 40, 4) { Channel = "x" },
        new Row("beta", 12, 5) { Channel = "email" },
        new Row("gamma", 9, 3) { Channel = "email", Sector = "banks" })
    {
        Promised = brand => brand != "alpha" ? null :
        [
            new("email", Rung.Human, Duration.FromHours(1), null, null, 0.8, "help page", new LocalDate(2024, 1, 2)),
            new("x", Rung.Human, Duration.FromHours(2), null, null, null, "profile", new LocalDate(2024, 1, 3)),
            new("phone", Rung.Acknowledged, Duration.FromHours(2), null, null, 0.5, "sign", new LocalDate(2024, 1, 4)),
        ],
    };

    /// <summary>More brands than one chart shows, more messages than are printed one by one.</summary>
    public static Wave Large { get; } = new([.. Enumerable.Range(1, 61).Select(i => new Row($"brand{i}", 33, i % 34) { Sector = i % 2 == 0 ? "shops" : "banks", Minutes = 3 })]);

    public static IReadOnlyDictionary<string, Wave> Odd { get; } = new Dictionary<string, Wave>(StringComparer.Ordinal)
    {
        ["two brands"] = Two,
        ["everybody silent"] = new(new Row("alpha", 20, 0), new Row("beta", 20, 0), new Row("gamma", 20, 0) { Sector = "banks" }),
        ["everybody answers"] = new(new Row("alpha", 40, 40), new Row("beta", 40, 40)),
        ["one of everything"] = new(new Row("alpha", 20, 6)),
        ["one of everything, silent"] = new(new Row("alpha", 20, 0)),
        ["one message"] = new(new Row("alpha", 1, 0)),
        ["one reply"] = new(new Row("alpha", 20, 1)),
        ["replies at once"] = new(new Row("alpha", 20, 20) { Minutes = 0 }, new Row("beta", 20, 0)),
        ["three brands in a sector"] = new(new Row("alpha", 30, 20), new Row("beta", 30, 10), new Row("gamma", 30, 0)),
        ["nine brands in a sector"] = new([.. Enumerable.Range(1, 9).Select(i => new Row($"brand{i}", 30, 3 * i))]),
        ["a window of one hour"] = new(new Row("alpha", 20, 10) { Minutes = 4 }, new Row("beta", 20, 2) { Minutes = 15 }) { Window = Duration.FromHours(1) },
        ["a window of a minute"] = new(new Row("alpha", 20, 5) { Minutes = 0.1 }) { Window = Duration.FromMinutes(1) },
        ["a window of a year"] = new(new Row("alpha", 20, 5) { Minutes = 90000 }) { Window = Duration.FromDays(365) },
        ["nothing sent"] = new(new Row("alpha", 0, 0) { Unsent = 20 }, new Row("beta", 0, 0) { Unsent = 20 }),
        ["nothing planned"] = new(new Row("alpha", 0, 0)),
        ["a brand never reached"] = new(new Row("alpha", 30, 9), new Row("beta", 0, 0) { Unsent = 30 }, new Row("gamma", 0, 0) { Unsent = 30, Sector = "banks" }),
        ["few messages"] = new(new Row("alpha", 5, 2), new Row("beta", 12, 3), new Row("gamma", 3, 1) { Sector = "banks" }),
        ["nobody has an account"] = new(new Row("alpha", 20, 0) { Absent = true }, new Row("beta", 20, 0) { Absent = true }),
        ["one has no account"] = new(new Row("alpha", 40, 20), new Row("beta", 40, 3), new Row("gamma", 40, 0) { Absent = true }),
        ["two forms of address"] = new(new Row("alpha", 40, 20), new Row("alpha", 40, 2) { Address = Address.Name }, new Row("beta", 40, 9) { Category = "praise" }),
        ["cut short"] = new(new Row("alpha", 20, 12) { Minutes = 10, Watched = 3 }, new Row("beta", 20, 2) { Minutes = 10, Watched = 3 }),
        ["two channels"] = Channels,
        ["a large panel"] = Large,
        ["full cells"] = new(new Row("alpha", 40, 20), new Row("beta", 40, 2) { Category = "praise" }),
    };

    public static TheoryData<string> Names { get; } = [.. Odd.Keys];
}
