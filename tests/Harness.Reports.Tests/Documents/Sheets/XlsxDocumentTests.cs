using System.IO.Compression;
using System.Xml.Linq;
using Harness.Documents;
using Harness.Documents.Data;
using Harness.Documents.Sheets;
using Harness.Reports.Tests.Findings;
using Harness.Studies;

namespace Harness.Reports.Tests.Documents.Sheets;

public sealed class XlsxDocumentTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void There_is_one_workbook_for_each_language_with_its_own_names()
    {
        IReadOnlyList<DocumentFile> files = XlsxDocument.Of(Waves.Two.Report);

        files.Select(file => file.Name).ShouldBe(["tables/tables.en.xlsx", "tables/tables.fr.xlsx"]);
        Parts(files[0])["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => (string?)sheet.Attribute("name")).ShouldBe(["Figures", "Brands", "Contacts"]);
        Parts(files[1])["xl/workbook.xml"].Descendants(Main + "sheet").Select(sheet => (string?)sheet.Attribute("name")).ShouldBe(["Chiffres", "Marques", "Contacts"]);
        Row(Parts(files[1]), 1, 1).Take(4).Select(cell => cell.Value).ShouldBe(["Chiffre", "Type de groupe", "Groupe", "Seconde clé, ou groupe comparé"]);
    }

    [Fact]
    public void Numbers_are_numbers_instants_dates_flags_booleans_and_texts_texts()
    {
        Dictionary<string, XElement> parts = Parts(XlsxDocument.Of(Waves.Two.Report)[0]);
        XElement[] share = Row(parts, 1, 8), contact = Row(parts, 3, 2);

        share.Select(cell => (string)cell.Attribute("r")!).Take(6).ShouldBe(["A8", "B8", "C8", "E8", "F8", "G8"]);
        share[0].ToString(SaveOptions.DisableFormatting).ShouldBe($"<c r=\"A8\" t=\"inlineStr\" xmlns=\"{Main}\"><is><t xml:space=\"preserve\">overall/all/share</t></is></c>");
        (share[4].Value, (string?)share[4].Attribute("t")).ShouldBe(("9", null));
        (share[6].Value, (string?)share[6].Attribute("t")).ShouldBe(("0.375", null));
        XElement planned = contact.Single(cell => (string)cell.Attribute("r")! == "J2");
        ((string?)planned.Attribute("s"), planned.Value).ShouldBe(("1", "45355.3333333333"));
        XElement answered = contact.Single(cell => (string)cell.Attribute("r")! == "M2");
        ((string?)answered.Attribute("t"), answered.Value).ShouldBe(("b", "1"));
    }

    [Fact]
    public void Nothing_is_a_formula_and_every_part_is_well_formed_whatever_names_are_like()
    {
        foreach (DocumentFile file in XlsxDocument.Of(Html.HtmlDocumentTests.Hostile.Report))
        {
            Parts(file).Values.ShouldAllBe(part => !part.DescendantsAndSelf().Any(element => element.Name.LocalName == "f"));
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("\t=1+1")]
    [InlineData("＝1+1")]
    public void A_text_that_begins_as_a_formula_is_a_text(string text)
    {
        XElement cell = XElement.Parse($"<sheet>{SheetXml.Of(Table(text), Language.En)}</sheet>").Descendants("row").Last().Elements().Single();

        ((string?)cell.Attribute("t"), cell.Elements().Single().Name.LocalName).ShouldBe(("inlineStr", "is"));
        cell.Value.ShouldBe(text.Replace('\t', ' '));
    }

    [Fact]
    public void A_long_line_is_cut_and_what_cannot_be_seen_is_written_out()
    {
        XElement.Parse($"<sheet>{SheetXml.Of(Table("\u202E\0" + new string('a', 1_000_000)), Language.En)}</sheet>").Descendants("row").Last().Value.ShouldStartWith("[U+202E][U+0000]aaa");
        SheetXml.Of(Table(new string('a', 1_000_000)), Language.En).Length.ShouldBeLessThan(33_000);
    }

    [Fact]
    public void The_same_tables_are_the_same_bytes_and_carry_no_time()
    {
        XlsxDocument.Of(Waves.Two.Report)[0].Bytes.ShouldBe(XlsxDocument.Of(Waves.Two.Report)[0].Bytes);
        using ZipArchive archive = new(new MemoryStream(XlsxDocument.Of(Waves.Two.Report)[0].Bytes));
        archive.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980 && entry.Length == entry.CompressedLength);
    }

    private static PackageTable Table(string text) => new("t", new("T", "T"), [Column.Text("a", "A", "A")], 1, [], [[text]]);

    private static XElement[] Row(Dictionary<string, XElement> parts, int sheet, int row) => [.. parts[FormattableString.Invariant($"xl/worksheets/sheet{sheet}.xml")].Descendants(Main + "row").ElementAt(row - 1).Elements()];

    private static Dictionary<string, XElement> Parts(DocumentFile file)
    {
        using ZipArchive archive = new(new MemoryStream(file.Bytes));
        return archive.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using Stream part = entry.Open();
                return XElement.Load(part);
            },
            StringComparer.Ordinal);
    }
}
