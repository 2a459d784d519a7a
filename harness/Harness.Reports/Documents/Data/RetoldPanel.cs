using Harness.Findings;
using Harness.Planning;
using Harness.Readings;
using Harness.Studies;
using NodaTime;
using NodaTime.Text;

namespace Harness.Documents.Data;

/// <summary>The study, its contacts and its promises as the tables of a package tell them.</summary>
internal static class RetoldPanel
{
    private static readonly Words Nothing = new("–", "–");

    public static Study Study(PackageAbout about, Func<string, ReadTable> table)
    {
        Brand[] brands = [.. table("brands").Records().Select(row => new Brand(row("brand"), row("name"), row("sector"), [], row("note_en").Length == 0 ? null : new(row("note_en"), row("note_fr"))))];
        return new(
            about.Study, about.Title, Nothing,
            new([.. table("sectors").Records().Select(row => new Sector(row("sector"), Name(row)))], brands, null, about.IsSimulated ? new(Nothing, null, []) : null),
            [],
            new([.. table("categories").Records().Select(row => new Category(row("category"), Name(row), Nothing))], []),
            new("none", Nothing, Nothing, [], null),
            new(DateTimeZoneProviders.Tzdb.GetZoneOrNull(about.Zone) ?? throw new FormatException($"there is no time zone {about.Zone}"), new LocalDate(2000, 1, 3), 1),
            new(about.Addresses),
            Duration.FromMilliseconds(about.Window),
            null, [], null);
    }

    /// <exception cref="FormatException">A contact is missing or names what there is not.</exception>
    public static IReadOnlyList<Slot> Slots(Study study, ReadTable probes) => [.. probes.Records().Select((row, index) => Slot(study, row, index))];

    public static IReadOnlyList<HeldPromise> Promises(Study study, IReadOnlyList<RetoldProbe> probes, ReadTable commitments, ReadTable promises)
    {
        ILookup<(string, string), Func<string, string>> cases = promises.Records().ToLookup(row => (row("brand"), row("commitment")));
        return [.. commitments.Records().Select(row => Promise(study, row, cases[(row("brand"), row("commitment"))], probes))];
    }

    private static HeldPromise Promise(Study study, Func<string, string> row, IEnumerable<Func<string, string>> cases, IReadOnlyList<RetoldProbe> probes)
    {
        Commitment commitment = new(
            row("channel"), Written.Key<Rung>(row("rung"))!.Value, Duration.FromMilliseconds(Written.Whole(row("within_ms"))!.Value), Written.Key<CommitmentClock>(row("clock")), null, Written.Number(row("share")), row("source"),
            LocalDatePattern.Iso.Parse(row("seen_on")).Value);
        return new(Brand(study, row("brand")), commitment, [.. cases.Select(each => Case(each, commitment, probes))]);
    }

    /// <summary>By the wall clock the limit is known; open hours are in the row alone.</summary>
    private static PromiseCase Case(Func<string, string> row, Commitment commitment, IReadOnlyList<RetoldProbe> probes)
    {
        int index = Data.Slots.IndexOf(row("probe"));
        if (index < 0 || index >= probes.Count || probes[index].Probe is not { Sent: { } sent } probe)
        {
            throw new FormatException($"promises.csv names {row("probe")}, which was not sent");
        }

        Duration limit = commitment.Clock == CommitmentClock.Business ? Duration.FromMilliseconds(Written.Whole(row("limit_ms"))!.Value) : commitment.Within;
        return new(row("probe"), sent + limit, probes[index].Rungs.TryGetValue(Wording.Key(commitment.Rung), out Probes.Moment reached) ? reached : null, probe.LastLook ?? sent);
    }

    private static Slot Slot(Study study, Func<string, string> row, int index)
    {
        if (row("probe") != ProbeId.Of(index))
        {
            throw new FormatException($"probes.csv: {ProbeId.Of(index)} is missing, {row("probe")} stands in its place");
        }

        Brand brand = Brand(study, row("brand"));
        Language language = Written.Key<Language>(row("language"))!.Value;
        return new(
            index, brand, new(row("channel"), "", Written.Key<Presence>(row("account")), null), new(row("persona"), "", FollowerTier.Unknown, null, null),
            new("", row("category"), [], language, [], null), 0, Written.Key<Address>(row("address"))!.Value, 0, Written.Instant(row("planned_at"))!.Value, "");
    }

    private static Brand Brand(Study study, string id) => study.Panel.Brands.FirstOrDefault(brand => brand.Id == id) ?? throw new FormatException($"there is no brand {id} in brands.csv");

    private static Words Name(Func<string, string> row) => new(row("name_en"), row("name_fr"));
}
