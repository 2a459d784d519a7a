using System.Globalization;
using System.Text;
using Harness.Charts;
using Harness.Documents.Data;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Sheets;

/// <summary>A table as the rows of a sheet: numbers are numbers, instants dates, texts are texts whatever they begin with.</summary>
internal static class SheetXml
{
    /// <summary>Characters that a cell may hold.</summary>
    private const int MostLetters = 32_000;
    private const int Dated = 1, Bold = 2;
    private static readonly Instant Epoch = Instant.FromUtc(1899, 12, 30, 0, 0);

    public static string Of(PackageTable table, Language language)
    {
        StringBuilder xml = new("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        Row(xml, 1, [.. table.Columns.Select(column => Text(column.About.In(language), Bold))]);
        for (int i = 0; i < table.Rows.Count; i++)
        {
            Row(xml, i + 2, [.. table.Rows[i].Select((cell, column) => Cell(table.Columns[column].Type, cell))]);
        }

        return xml.Append("</sheetData>").ToString();
    }

    public static string Escape(string text) => SvgText.Escape(VisibleText.Of(text, MostLetters));

    private static void Row(StringBuilder xml, int number, string[] cells)
    {
        string row = number.ToString(CultureInfo.InvariantCulture);
        xml.Append("<row r=\"").Append(row).Append("\">");
        for (int i = 0; i < cells.Length; i++)
        {
            _ = cells[i].Length == 0 ? xml : xml.Append("<c r=\"").Append(Letters(i)).Append(row).Append('"').Append(cells[i]).Append("</c>");
        }

        xml.Append("</row>");
    }

    private static string Cell(ColumnType type, string cell) => cell.Length == 0 ? "" : type switch
    {
        ColumnType.Text => Text(cell),
        ColumnType.Whole or ColumnType.Number => $"><v>{cell}</v>",
        ColumnType.Flag => $" t=\"b\"><v>{cell}</v>",
        ColumnType.Instant => $" s=\"{Written.Of(Dated)}\"><v>{Written.Of((Written.Instant(cell)!.Value - Epoch).TotalMilliseconds / NodaConstants.MillisecondsPerDay, 15)}</v>",
    };

    private static string Text(string text, int style = 0) => $"{(style == 0 ? "" : $" s=\"{Written.Of(style)}\"")} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is>";

    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}
