using System.Globalization;
using Harness.Findings;
using Harness.Readings;
using Harness.Statistics;
using NodaTime;

namespace Harness.Documents.Data;

/// <summary>The figures about answers and their times.</summary>
internal static class FigureRows
{
    private const string Answered = "answered by a person within the window", Sent = "sent and delivered";

    public static IReadOnlyList<FigureRow> Of(Analysis analysis) =>
    [
        .. Wave(analysis),
        .. Group("overall", analysis.Overall, analysis.Overall.Id),
        .. analysis.Brands.SelectMany(group => Group("brand", group, group.Id)),
        .. analysis.Sectors.SelectMany(group => Group("sector", group, group.Id)),
        .. analysis.Categories.SelectMany(group => Group("category", group, group.Id)),
        .. analysis.Addresses.SelectMany(group => Group("address", group, group.Id)),
        .. analysis.Brands.SelectMany(brand => analysis.Categories.Select(category => Cell(brand, category, analysis))),
        .. Week(analysis),
        .. analysis.BrandsByChannel.SelectMany(sector => Channels("brand-channel", sector.Table)),
        .. analysis.SectorsByChannel is { } sectors ? Channels("sector-channel", sectors) : [],
        .. Pairs("brand-pair", analysis.BetweenBrands),
        .. Pairs("sector-pair", analysis.BetweenSectors),
        .. Pairs("category-pair", analysis.BetweenCategories),
        .. Pairs("address-pair", analysis.BetweenAddresses),
        .. Difference(analysis.BetweenAddresses),
        .. analysis.Study.Panel.Sectors.SelectMany(sector => Pairs($"brand-pair-in-{sector.Id}", Comparison.Of([.. analysis.Brands.Where(brand => brand is { N: > 0, Absent: false } && brand.Outcomes.Slots[0].Brand.Sector == sector.Id)]))),
        .. analysis.SectorsByChannel is { } table ? Pairs("channel-pair", table.BetweenChannels) : [],
        .. analysis.BrandsByChannel.SelectMany(sector => Pairs($"channel-pair-in-{sector.Sector.Id}", sector.Table.BetweenChannels)),
        .. PanelTables.Numbered(analysis).Select(each => Promise(each.Promise, each.Number)),
    ];

    public static string TooFew { get; } = string.Create(CultureInfo.InvariantCulture, $"fewer than {Floors.Figure}");

    private static IEnumerable<FigureRow> Wave(Analysis analysis) =>
        new (string Measure, int Count)[]
        {
            ("planned", analysis.Planned), ("sent", analysis.Sent), ("answered", analysis.Answered), ("only-acknowledged", analysis.OnlyAcknowledged), ("followed-up", analysis.FollowedUp), ("removed", analysis.Removed),
        }.Select(count => new FigureRow("wave", "all", "", count.Measure) { X = count.Count });

    private static IEnumerable<FigureRow> Group(string kind, Stratum group, string id, string against = "")
    {
        string? suppressed = group.Absent ? "no account" : group.N < Floors.Figure ? TooFew : null;
        FigureRow Row(string measure) => new(kind, id, against, measure) { N = group.N };
        yield return (Row("share") with { X = group.X, Counts = (Answered, Sent) }).Of(group.Share, suppressed);
        if (suppressed is not null)
        {
            yield break;
        }

        yield return (Row("median") with { Counts = ("seconds to the answer of a person, the never-answered counted in", Sent) }).Of(group.Median);
        foreach (AnsweredBy by in group.By)
        {
            string seconds = Written.Of((long)by.Age.TotalSeconds);
            yield return (Row("answered-by-" + seconds) with { Counts = ($"answered by a person within {seconds} s", Sent) }).Of(by.Share);
        }
    }

    private static FigureRow Cell(Stratum brand, Stratum category, Analysis analysis) => Count("brand-category", brand.Id, category.Id, analysis.Overall.Outcomes.Where(slot => slot.Brand.Id == brand.Id && slot.Complaint.Category == category.Id));

    private static FigureRow Count(string kind, string group, string against, Outcomes outcomes) => new(kind, group, against, "answered") { X = outcomes.X, N = outcomes.N, Counts = (Answered, Sent) };

    private static IEnumerable<FigureRow> Week(Analysis analysis)
    {
        if (analysis.Sent == 0)
        {
            return [];
        }

        WeekTable week = WeekTable.Of(analysis);
        return week.Days.SelectMany((day, row) => week.Hours.Select((hours, column) => new FigureRow("day-hour", ((int)day).ToString(CultureInfo.InvariantCulture), hours.ToString(), "answered")
        {
            X = week.Cells[row][column].X, N = week.Cells[row][column].N, Counts = (Answered, Sent),
        }));
    }

    private static IEnumerable<FigureRow> Channels(string kind, ChannelTable table) =>
        table.Rows.Zip(table.Cells).SelectMany(row => row.Second.Zip(table.Channels).Where(cell => cell.First.N > 0).Select(cell => Group(kind, cell.First, row.First.Id, cell.Second.Id).First()));

    /// <summary>Differences are published from the floor of an order on.</summary>
    private static IEnumerable<FigureRow> Pairs(string kind, Comparison comparison) => !comparison.MayOrder ? [] : comparison.Pairs.SelectMany(pair => new[]
    {
        new FigureRow(kind, pair.A.Id, pair.B.Id, "p") { N = pair.A.N + pair.B.N, Value = pair.P, Method = "Fisher, two-sided" },
        new FigureRow(kind, pair.A.Id, pair.B.Id, "p-corrected") { N = pair.A.N + pair.B.N, Value = pair.Adjusted, Method = "Fisher, two-sided; Holm" },
    });

    private static IEnumerable<FigureRow> Difference(Comparison addresses) => addresses is not { MayOrder: true, Pairs: [{ A: var a, B: var b }] } ? [] :
        [new FigureRow("address-pair", a.Id, b.Id, "difference") { Counts = ("share of the first minus share of the second", "") }.Of(Proportion.Newcombe(a.X, a.N, b.X, b.N, a.Share.Frame))];

    private static FigureRow Promise(HeldPromise promise, int number)
    {
        KeptCommitment kept = KeptCommitment.Of(promise);
        return new FigureRow("commitment", promise.Brand.Id, number.ToString(CultureInfo.InvariantCulture), "kept") { X = kept.Kept, Counts = ("conversations in which the promise was kept", "conversations in which it is known") }
            .Of(kept.Share(Floors.Confidence), kept.N >= Floors.Figure ? null : TooFew);
    }
}
