using Harness.Findings;
using Harness.Readings;
using Harness.Studies;
using NodaTime.Text;
using static Harness.Documents.Data.Column;

namespace Harness.Documents.Data;

/// <summary>Who was written to and what they promise.</summary>
internal static class PanelTables
{
    public static PackageTable Brands(Report report) => new(
        "brands",
        new("Brands", "Marques"),
        [
            Text("brand", "Brand", "Marque", true), Text("name", "Name", "Nom", true), Text("sector", "Sector", "Secteur", true),
            Text("note_en", "Note, English", "Remarque, en anglais"), Text("note_fr", "Note, French", "Remarque, en français"),
        ],
        1,
        [new("sector", "sectors", "sector")],
        [.. report.Study.Panel.Brands.Select(brand => (IReadOnlyList<string>)[brand.Id, brand.Name, brand.Sector, brand.Note?.En ?? "", brand.Note?.Fr ?? ""])]);

    public static PackageTable Sectors(Report report) => Named("sectors", "sector", new("Sectors", "Secteurs"), new("Sector", "Secteur"), report.Study.Panel.Sectors.Select(sector => (sector.Id, sector.Name)));

    public static PackageTable Categories(Report report) => Named("categories", "category", new("Categories", "Catégories"), new("Category", "Catégorie"), report.Study.Complaints.Categories.Select(category => (category.Id, category.Name)));

    /// <summary>Numbered within each brand.</summary>
    public static PackageTable Commitments(Report report) => new(
        "commitments",
        new("What brands promise, and in how many conversations it was kept", "Ce que promettent les marques, et dans combien de conversations cela a été tenu"),
        [
            Text("brand", "Brand", "Marque", true), Whole("commitment", "Number of the promise within the brand", "Numéro de la promesse au sein de la marque", true), Text("channel", "Channel", "Canal", true),
            Text("rung", "What is promised", "Ce qui est promis", true), Whole("within_ms", "Time promised, ms", "Délai promis, ms", true), Text("clock", "Clock", "Horloge", true),
            Number("share", "Part of the messages it is promised for; empty: all", "Part des messages pour laquelle elle vaut ; vide : tous"), Text("source", "Said where", "Source", true), Text("seen_on", "Seen on", "Relevé le", true),
            Whole("kept", "Kept", "Tenue", true), Whole("broken", "Not kept", "Non tenue", true), Whole("open", "Nobody knows", "On ne sait pas", true), Text("verdict", "Verdict", "Verdict", true),
        ],
        2,
        [new("brand", "brands", "brand")],
        [.. Numbered(report.Analysis).Select(each => (IReadOnlyList<string>)
        [
            each.Promise.Brand.Id, Written.Of(each.Number), each.Promise.Commitment.Channel, Wording.Key(each.Promise.Commitment.Rung), Written.Of((long)each.Promise.Commitment.Within.TotalMilliseconds),
            Wording.Key(each.Promise.Commitment.Clock ?? CommitmentClock.Wall), Written.Of(each.Promise.Commitment.Share), each.Promise.Commitment.Source, LocalDatePattern.Iso.Format(each.Promise.Commitment.On),
            .. Kept(KeptCommitment.Of(each.Promise)),
        ])]);

    /// <summary>Conversation by conversation.</summary>
    public static PackageTable Promises(Report report) => new(
        "promises",
        new("Each promise in each conversation it speaks of", "Chaque promesse dans chaque conversation qu’elle concerne"),
        [
            Text("probe", "Contact", "Contact", true), Text("brand", "Brand", "Marque", true), Whole("commitment", "Number of the promise within the brand", "Numéro de la promesse au sein de la marque", true),
            Whole("limit_ms", "From sending to the end of the time promised, ms", "De l’envoi à la fin du délai promis, ms", true), Flag("kept", "Kept; empty: nobody knows", "Tenue ; vide : on ne sait pas"),
        ],
        3,
        [new("probe", "probes", "probe"), new("brand", "brands", "brand")],
        [.. Numbered(report.Analysis).SelectMany(each => each.Promise.Cases.Select(held => (IReadOnlyList<string>)
        [
            held.Probe, each.Promise.Brand.Id, Written.Of(each.Number), Written.Since(report.Analysis.Probes[Slots.IndexOf(held.Probe)].Sent, held.Limit), Written.Of(held.IsKept),
        ]))]);

    /// <summary>The promises with their numbers within their brands, from 1.</summary>
    public static IEnumerable<(HeldPromise Promise, int Number)> Numbered(Analysis analysis) =>
        analysis.Promises.GroupBy(promise => promise.Brand.Id, StringComparer.Ordinal).SelectMany(brand => brand.Select((promise, i) => (promise, i + 1)));

    private static string[] Kept(KeptCommitment kept) =>
        [Written.Of(kept.Kept), Written.Of(kept.Broken), Written.Of(kept.Open), Wording.Key(kept.N >= Floors.Figure ? kept.Verdict(Floors.Confidence) : Holding.NotEnoughData)];

    private static PackageTable Named(string name, string key, Words title, Words one, IEnumerable<(string Id, Words Name)> rows) => new(
        name,
        title,
        [new(key, ColumnType.Text, one, true), Text("name_en", "Name, English", "Nom, en anglais", true), Text("name_fr", "Name, French", "Nom, en français", true)],
        1,
        [],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Id, row.Name.En, row.Name.Fr])]);
}
