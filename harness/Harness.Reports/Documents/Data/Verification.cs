using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Harness.Documents.Html;
using Harness.Documents.Judgements;
using Harness.Documents.Markdown;
using Harness.Documents.Sheets;

namespace Harness.Documents.Data;

/// <summary>What came of holding a report against its data package.</summary>
/// <param name="Figures">How many figures were worked out anew.</param>
/// <param name="Files">The files that were held against the data.</param>
/// <param name="Differences">What differs, the first first; empty when all agree.</param>
internal sealed record Verification(int Figures, IReadOnlyList<string> Files, IReadOnlyList<Difference> Differences)
{
    /// <param name="read">A file of the report by its name; null where it is not there.</param>
    public static Verification Of(Func<string, byte[]?> read)
    {
        const string Descriptor = Package.Folder + Package.Descriptor;
        try
        {
            JsonNode descriptor = JsonNode.Parse(read(Descriptor) ?? throw new FormatException("it is missing")) ?? throw new FormatException("it is empty");
            return Of(read, PackageAbout.Read(descriptor), Resources(descriptor));
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException or InvalidDataException)
        {
            return new(0, [Descriptor], [new(Descriptor, error.Message, null, null)]);
        }
    }

    private static Verification Of(Func<string, byte[]?> read, PackageAbout about, IReadOnlyList<(string File, long Bytes, string Hash)> resources)
    {
        Dictionary<string, byte[]?> files = resources.ToDictionary(resource => resource.File, resource => read(Package.Folder + resource.File), StringComparer.Ordinal);
        Difference[] hashes = [.. resources.Select(resource => Hash(resource, files[resource.File])).OfType<Difference>()];
        Report report;
        Dictionary<string, ReadTable> tables;
        try
        {
            tables = files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal) && file.Value is not null).ToDictionary(file => file.Key[..^".csv".Length], file => ReadTable.Of(file.Key, file.Value!), StringComparer.Ordinal);
            report = Retold.Report(about, tables.GetValueOrDefault, files.GetValueOrDefault(Package.RubricFile));
        }
        catch (Exception error) when (error is FormatException or InvalidDataException or ArgumentException or InvalidOperationException or OverflowException or NodaTime.Text.UnparsableValueException)
        {
            return new(0, [.. resources.Select(resource => Package.Folder + resource.File)], [new(Package.Folder, error.Message, null, null), .. hashes]);
        }

        Package package = Package.Of(report);
        PackageTable figures = package.Tables.Single(table => table.Name == "figures");
        (string File, Func<byte[], IEnumerable<Difference>> Held)[] beside =
        [
            ("estimates.json", bytes => JsonCheck.Of("estimates.json", bytes, JsonDocument.Render(report))),
            ("quality.csv", bytes => TableCheck.Of("quality.csv", ReadTable.Of("quality.csv", bytes), ReadTable.Of("quality.csv", QualityCsv.Render(report) ?? "kind\n"u8.ToArray()), 3)),
            ("cases.csv", bytes => TableCheck.Of("cases.csv", ReadTable.Of("cases.csv", bytes), ReadTable.Of("cases.csv", CasesCsv.Render(report)), 1)),
            .. SvgDocument.Of(report).Select(chart => (chart.Name, (Func<byte[], IEnumerable<Difference>>)(bytes => MarkupCheck.Of(chart.Name, bytes, chart.Bytes)))),
            .. XlsxDocument.Of(report).Select(book => (book.Name, (Func<byte[], IEnumerable<Difference>>)(bytes => bytes.AsSpan().SequenceEqual(book.Bytes) ? [] : [new Difference(book.Name, "SHA-256", PackageDescriptor.Hash(bytes), PackageDescriptor.Hash(book.Bytes))]))),
            .. report.Languages.Select(language => (MdDocument.Name(language), (Func<byte[], IEnumerable<Difference>>)(bytes => LinesCheck.Of(MdDocument.Name(language), bytes, MdDocument.Text(HtmlDocument.FromData(report, language), language))))),
            ("report.html", bytes => PageCheck.Of("report.html", bytes, report)),
        ];
        (string File, byte[] Bytes, Func<byte[], IEnumerable<Difference>> Held)[] there = [.. beside.Select(file => (file.File, Bytes: read(file.File), file.Held)).Where(file => file.Bytes is not null).Select(file => (file.File, file.Bytes!, file.Held))];
        return new(
            figures.Rows.Count,
            [.. resources.Select(resource => Package.Folder + resource.File), .. there.Select(file => file.File)],
            [
                .. package.Tables.OrderBy(table => table != figures).SelectMany(table => tables.TryGetValue(table.Name, out ReadTable? published)
                    ? TableCheck.Of(Package.Folder + table.File, published, ReadTable.Of(table.File, table.Csv()), table.Key)
                    : [new Difference(Package.Folder + table.File, "–", null, table.Title.En)]),
                .. there.SelectMany(file => file.Held(file.Bytes)),
                .. hashes,
            ]);
    }

    private static Difference? Hash((string File, long Bytes, string Hash) resource, byte[]? bytes) =>
        bytes is null ? new(Package.Folder + resource.File, "SHA-256", null, resource.Hash)
        : PackageDescriptor.Hash(bytes) != resource.Hash || bytes.Length != resource.Bytes ? new(Package.Folder + resource.File, "SHA-256", resource.Hash, PackageDescriptor.Hash(bytes))
        : null;

    private static IReadOnlyList<(string File, long Bytes, string Hash)> Resources(JsonNode descriptor) =>
        [.. (descriptor["resources"] ?? throw new FormatException("it names no resources")).AsArray().Select(resource => (Name((string?)resource!["path"]), (long?)resource["bytes"] ?? -1, (string?)resource["hash"] ?? ""))];

    /// <summary>A plain name: nothing outside the folder is read.</summary>
    private static string Name(string? path) => path is { Length: > 0 } && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') && path[0] != '.' ? path : throw new FormatException($"“{path}” is no file of a package");
}
