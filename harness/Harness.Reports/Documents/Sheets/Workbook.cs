using System.IO.Compression;
using System.Text;
using Harness.Documents.Data;
using Harness.Studies;

namespace Harness.Documents.Sheets;

/// <summary>
/// A workbook (ECMA-376, the least that spreadsheets open): one sheet for each table, its cells with their types, texts in the cells themselves,
/// never a formula. Nothing is compressed and no time is written: the same tables are the same bytes everywhere.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Render(IReadOnlyList<(string Name, PackageTable Table)> sheets, Language language)
    {
        using MemoryStream target = new();
        using (ZipArchive archive = new(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            int[] numbers = [.. Enumerable.Range(1, sheets.Count)];
            Add(archive, "[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type("sheet.main")}"/><Override PartName="/xl/styles.xml" ContentType="{Type("styles")}"/>{Each(numbers, number => $"""<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="{Type("worksheet")}"/>""")}</Types>""");
            Add(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Add(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{Each(numbers, number => $"""<sheet name="{SheetXml.Escape(sheets[int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) - 1].Name)}" sheetId="{number}" r:id="rId{number}"/>""")}</sheets></workbook>""");
            Add(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships">{Each(numbers, number => $"""<Relationship Id="rId{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")}<Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Add(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>""");
            foreach ((string number, PackageTable table) in numbers.Select(number => Written.Of(number)).Zip(sheets.Select(sheet => sheet.Table)))
            {
                Add(archive, $"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\">{SheetXml.Of(table, language)}</worksheet>");
            }
        }

        return target.ToArray();
    }

    private static string Type(string part) => $"application/vnd.openxmlformats-officedocument.spreadsheetml.{part}+xml";

    private static string Each(IEnumerable<int> numbers, Func<string, string> part) => string.Concat(numbers.Select(number => part(Written.Of(number))));

    private static void Add(ZipArchive archive, string name, string text)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Never;
        using Stream stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Head + text));
    }
}
