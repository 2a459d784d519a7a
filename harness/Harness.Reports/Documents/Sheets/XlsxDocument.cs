using Harness.Documents.Data;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Sheets;

/// <summary>The tables of a report for spreadsheets, one workbook for each language.</summary>
internal static class XlsxDocument
{
    public static IReadOnlyList<DocumentFile> Of(Report report)
    {
        (Words Name, PackageTable Table)[] tables =
        [
            (new("Figures", "Chiffres"), FigureRow.Table(report)),
            (new("Brands", "Marques"), PanelTables.Brands(report)),
            (new("Contacts", "Contacts"), ProbesTable.Of(report)),
        ];
        return [.. report.Languages.Select(language => new DocumentFile($"tables/tables.{Wording.Key(language)}.xlsx", Workbook.Render([.. tables.Select(sheet => (sheet.Name.In(language), sheet.Table))], language)))];
    }
}
