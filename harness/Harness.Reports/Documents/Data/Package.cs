using System.Text;
using Harness.Raters;

namespace Harness.Documents.Data;

/// <summary>The tables of a report and all that lies beside them.</summary>
/// <param name="About">What no table says.</param>
/// <param name="Tables">The tables.</param>
/// <param name="Rubric">What was rated by, whole; null while nobody rated.</param>
internal sealed record Package(PackageAbout About, IReadOnlyList<PackageTable> Tables, string? Rubric)
{
    public const string Folder = "data/", Descriptor = "datapackage.json", RubricFile = "rubric.json", Script = "recompute.R", Readme = "README.md";

    public static Package Of(Report report) => new(
        PackageAbout.Of(report),
        [
            PanelTables.Sectors(report), PanelTables.Categories(report), PanelTables.Brands(report), ProbesTable.Of(report), FigureRow.Table(report),
            .. report.Analysis.Promises.Count == 0 ? [] : new[] { PanelTables.Commitments(report), PanelTables.Promises(report) },
            .. report.Quality is { } quality ? RatingTables.All(quality, [.. report.Analysis.Overall.Outcomes.Slots.Select(slot => slot.Account.Channel).Distinct(StringComparer.Ordinal)]) : [],
        ],
        report.Quality is { } rated ? RubricJson.Write(rated.Round.Rubric) + "\n" : null);

    /// <summary>All files but the descriptor.</summary>
    public IReadOnlyList<DocumentFile> Files() =>
    [
        .. Tables.Select(table => new DocumentFile(table.File, table.Csv())),
        .. Rubric is null ? [] : new[] { new DocumentFile(RubricFile, Encoding.UTF8.GetBytes(Rubric)) },
        new(Script, Embedded(Script)),
        new(Readme, Embedded(Readme)),
    ];

    private static byte[] Embedded(string name)
    {
        using Stream source = typeof(Package).Assembly.GetManifestResourceStream("Harness.Reports.Documents.Data." + name)!;
        using StreamReader reader = new(source, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
