using System.Globalization;
using Harness.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Brandville;

internal sealed class TimelineModel(TownHall hall) : TownPage(hall)
{
    private const int MostEntries = 80;

    public override Words Title { get; } = new("What is said", "Ce qui se dit");

    /// <summary>Newest first, from the instant in the address back, or from now.</summary>
    public IReadOnlyList<FeedEntry> Entries => field ??= Feed.Of(Matters, Before ?? Now + Duration.Epsilon, MostEntries);

    /// <summary>The instant before which an older part is asked for; null for the newest.</summary>
    public Instant? Before => long.TryParse(Request.Query["before"], NumberStyles.None, CultureInfo.InvariantCulture, out long ms) && ms < Now.ToUnixTimeMilliseconds() ? Instant.FromUnixTimeMilliseconds(ms) : null;

    /// <summary>Where older entries are; null when there are none.</summary>
    public string? Older => Entries.Count < MostEntries ? null
        : string.Create(CultureInfo.InvariantCulture, $"/?before={Entries[^1].At.ToUnixTimeMilliseconds() + 1}&lang={Wording.Key(Language)}");

    public IEnumerable<(string Key, Words Term, int Count)> Counts =>
    [
        ("written", new("written by customers", "écrits par des clients"), Matters.Sum(matter => matter.Turns)),
        ("answered", new("answered by a person", "répondus par une personne"), Matters.Count(matter => matter.Answer(Now) is not null)),
        ("automatic", new("by a machine only", "par une machine seulement"), Matters.Count(matter => matter.Answer(Now) is null && matter.By(Now).Any(remark => remark.Automatic))),
        ("silent", new("no answer yet", "sans réponse"), Matters.Count(matter => matter.Brand is not null && !matter.By(Now).Any(remark => remark.IsBrand))),
    ];

    public IEnumerable<(Sector Sector, Brand[] Brands)> Sectors => Hall.Study.Panel.Sectors
        .Select(sector => (sector, Hall.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id).ToArray()))
        .Where(pair => pair.Item2.Length > 0);

    /// <summary>How fast time runs.</summary>
    public string Pace => Hall.Day == Duration.FromDays(1)
        ? Language.Pick("real time", "temps réel")
        : Language.Pick($"one day lasts {Numerals.Time(Hall.Day, Language)}", $"un jour dure {Numerals.Time(Hall.Day, Language)}");

    public string FaultsOn => string.Join(" · ", Hall.Faults.On.Select(fault => FaultNames.Of(fault).In(Language)));

    /// <summary>Who speaks to whom.</summary>
    public static (string From, string To) Parties(FeedEntry entry)
    {
        (string customer, string brand) = (entry.Matter.Customer.Name, entry.Matter.Brand?.Name ?? "…");
        return entry.Remark.IsBrand ? (brand, customer) : (customer, brand);
    }

    /// <summary>The class that an entry is shown with.</summary>
    public static string Kind(FeedEntry entry) => entry switch
    {
        { IsRemoval: true } => "gone",
        { Remark: { IsBrand: true, Automatic: true } } => "machine",
        { Remark.IsBrand: true } => "person",
        _ => "customer",
    };

    private IReadOnlyList<Matter> Matters => field ??= Hall.All;
}
