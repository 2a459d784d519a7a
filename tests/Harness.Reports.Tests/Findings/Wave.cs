using Harness.Documents;
using Harness.Findings;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Reports.Tests.Findings;

/// <summary>A study written by hand, message by message, with what became of each.</summary>
internal sealed record Wave(params Row[] Rows)
{
    private static readonly Instant Start = Instant.FromUtc(2024, 3, 4, 8, 0);

    public Duration Window { get; init; } = Duration.FromDays(7);

    public IReadOnlyList<PublishedFigure>? Published { get; init; }

    /// <summary>The name that readers see, by the id of a brand, sector or category.</summary>
    public Func<string, string> Named { get; init; } = id => char.ToUpperInvariant(id[0]) + id[1..];

    /// <summary>What a brand promises, by its id.</summary>
    public Func<string, IReadOnlyList<Commitment>?> Promised { get; init; } = _ => null;

    /// <summary>What allows the study to write to each brand.</summary>
    public Authorisation? Authorised { get; init; }

    public string Title { get; init; } = "A study by hand";

    public string Text { get; init; } = "Hello {brand}?";

    public Analysis Analysis => Analysis.Of(Study, [.. Slots], [.. Probes]);

    public IReadOnlyList<Finding> Findings => Verdict.Of(Analysis);

    public Report Report => new(new(Study, 7, [.. Slots]), Analysis, Findings, [Language.En, Language.Fr], "Harness 0", "00ff");

    public Study Study => new(
        "by-hand",
        new(Title, Title),
        new("Two brands.", "Deux marques."),
        new([.. Ids(row => row.Sector).Select(id => new Sector(id, Words(id)))], [.. Brands.Values], null, null),
        [new("anna", "fr-FR", FollowerTier.Few, null, null)],
        new([.. Ids(row => row.Category).Select(id => new Category(id, Words(id), Words(id)))], [.. Complaints.Values]),
        new("none", Words("none"), Words("none"), [], null),
        new(DateTimeZoneProviders.Tzdb["Europe/Paris"], new LocalDate(2024, 3, 4), 1, [Weekday.Mon], new HourSpan(540, 1020)),
        new([.. Rows.Select(row => row.Address).Distinct()]),
        Window,
        null,
        [new(Window, Duration.FromHours(1))],
        Published);

    private Dictionary<string, Brand> Brands => Rows.GroupBy(row => row.Brand, StringComparer.Ordinal).ToDictionary(
        rows => rows.Key,
        rows => new Brand(rows.Key, Named(rows.Key), rows.First().Sector, [.. rows.Select(row => row.Channel).Distinct().Select(channel => new Account(channel, "@" + rows.Key, rows.First().Absent ? Presence.Absent : null, null))], null, Commitments: Promised(rows.Key), Authorisation: Authorised),
        StringComparer.Ordinal);

    private Dictionary<string, Complaint> Complaints =>
        Ids(row => row.Category).ToDictionary(id => id, id => new Complaint(id, id, [.. Ids(row => row.Sector)], Language.En, [Text], null), StringComparer.Ordinal);

    private IEnumerable<Slot> Slots
    {
        get
        {
            (Dictionary<string, Brand> brands, Dictionary<string, Complaint> complaints, Persona anna) = (Brands, Complaints, new("anna", "fr-FR", FollowerTier.Few, null, null));
            return Each().Select((message, index) =>
            {
                Brand brand = brands[message.Row.Brand];
                return new Slot(index, brand, brand.AccountOn(message.Row.Channel)!, anna, complaints[message.Row.Category], 0, message.Row.Address, 0, At(index), MessageText.Render(Text, brand, brand.Accounts[0], message.Row.Address));
            });
        }
    }

    private IEnumerable<Probe> Probes => Each().Select((message, index) => message.Number >= message.Row.Sent ? new Probe() : new Probe
    {
        Turns = 1,
        Sent = At(index),
        LastLook = At(index) + Watched(message.Row),
        Closed = At(index) + Watched(message.Row),
        Human = message.Number < message.Row.Answered ? Seen(At(index) + Duration.FromMinutes(message.Row.Minutes * (message.Number + 1))) : null,
    });

    private Duration Watched(Row row) => row.Watched is { } hours ? Duration.FromHours(hours) : Window;

    private static Moment Seen(Instant at) => new(at, at);

    private static Instant At(int index) => Start + Duration.FromMinutes(index);

    private IEnumerable<(Row Row, int Number)> Each() => Rows.SelectMany(row => Enumerable.Range(0, row.Sent + row.Unsent).Select(number => (row, number)));

    private IEnumerable<string> Ids(Func<Row, string> of) => Rows.Select(of).Distinct(StringComparer.Ordinal);

    private Words Words(string id) => new(Named(id), Named(id));
}
