using System.Text;
using Harness.Studies;
using Harness.Studies.Yaml;

namespace Harness.Core.Tests.Studies.Yaml;

public sealed class CsvTreeTests
{
    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a;b\r1;2")]
    [InlineData("\uFEFFsep=;\na;b\n1;2\n\n;\n")]
    [InlineData("\"a\",\"b\"\n\"1\", 2 \n")]
    [InlineData("a,b,,\n1,2,,\n")]
    public void Commas_and_semicolons_line_ends_quotes_and_empty_rows_are_all_one(string text) => Shown(text).ShouldBe("[{a: 1, b: 2}]");

    [Theory]
    [InlineData("name.en,name.fr\nOne,Un\n", "[{name: {en: One, fr: Un}}]")]
    [InlineData("w,w\nx,y\n", "[{w: [x, y]}]")]
    [InlineData("w,w\n,y\n", "[{w: [y]}]")]
    [InlineData("w.2,w.1\nx,y\n", "[{w: [y, x]}]")]
    [InlineData("a.1.c,a.1.h,a.2.c\nx,@a,y\n", "[{a: [{c: x, h: @a}, {c: y}]}]")]
    [InlineData("a,b\n,2\n", "[{b: 2}]")]
    [InlineData("a\n\"x\"\"y, z\n2\"\n", "[{a: x\"y, z/2}]")]
    public void A_name_of_a_column_leads_into_blocks_and_lists(string text, string expected) => Shown(text).ShouldBe(expected);

    [Theory]
    [InlineData("a,b\n1\n", "t.csv:2:1: This row has 1 cell; the header has 2.")]
    [InlineData("a,b\n1,2,3\n", "t.csv:2:5: This row has 3 cells; the header has 2.")]
    [InlineData("a,b\n\"1,2\n", "t.csv:2:1: The cell in quotes that begins here does not end; a quote inside it must be doubled (\"\").")]
    [InlineData("a,b\n\"1\"x,2\n", "t.csv:2:4: Text follows the closing quote of a cell; a quote inside a cell must be doubled (\"\").")]
    [InlineData("", "t.csv:1:1: This file is empty.")]
    [InlineData("a,a.b\n1,2\n", "t.csv:1:3: 'a.b' cannot be the name of this column; a name is a key such as id, or a path such as name.en or wordings.1, and does not contradict another column.")]
    [InlineData("a.en,a.1\n1,2\n", "t.csv:1:6: 'a.1' cannot be the name of this column; a name is a key such as id, or a path such as name.en or wordings.1, and does not contradict another column.")]
    [InlineData("a.1,a.en\n1,2\n", "t.csv:1:5: 'a.en' cannot be the name of this column; a name is a key such as id, or a path such as name.en or wordings.1, and does not contradict another column.")]
    [InlineData("a,,c\n1,2,3\n", "t.csv:1:3: '' cannot be the name of this column; a name is a key such as id, or a path such as name.en or wordings.1, and does not contradict another column.")]
    [InlineData("a\n\"\n\0\"", "t.csv:3:1: The invisible character U+0000 is not allowed.")]
    public void A_fault_is_told_with_its_place(string text, string problem)
    {
        CsvTree.Read("t.csv", Encoding.UTF8.GetBytes(text), null, out IReadOnlyList<Problem> problems);

        problems.Select(each => each.In(Language.En)).ShouldBe([problem]);
    }

    [Fact]
    public void A_place_after_a_cell_of_several_lines_is_that_of_the_file()
    {
        Node? tree = CsvTree.Read("t.csv", Encoding.UTF8.GetBytes("a,b\n\"1\n2\",3\n4,5\n"), null, out _);

        Mapping[] rows = [.. ((Sequence)tree!).Items.Cast<Mapping>()];
        (rows[0].Find("b")!.Value.Place, rows[1].Find("b")!.Value.Place).ShouldBe((new Place("t.csv", 3, 4), new Place("t.csv", 4, 3)));
    }

    [Fact]
    public void A_table_that_is_not_utf_8_is_windows_1252()
    {
        byte[] bytes = [.. "nom\n"u8, (byte)'H', 0xF4, (byte)'t', (byte)'e', (byte)'l', (byte)' ', 0x80];

        Show(CsvTree.Read("t.csv", bytes, null, out _)!).ShouldBe("[{nom: Hôtel €}]");
    }

    [Fact]
    public void One_column_alone_gives_its_cells() =>
        Show(CsvTree.Read("t.csv", "why;date\nx;2026-01-01\ny;\nz;2026-01-02\n"u8.ToArray(), "date", out _)!).ShouldBe("[2026-01-01, 2026-01-02]");

    [Theory]
    [InlineData("a\n", "x\n", 300_000)]
    [InlineData("a,", "b,", 300_000)]
    [InlineData("", "\"", 1_000_001)]
    [InlineData("a\n", "\n", 4_000_000)]
    public void Hostile_tables_take_bounded_time(string head, string piece, int times)
    {
        string text = head + string.Concat(Enumerable.Repeat(piece, times));

        CsvTree.Read("t.csv", Encoding.UTF8.GetBytes(text), null, out IReadOnlyList<Problem> problems);

        problems.Count.ShouldBeLessThan(2);
    }

    private static string Shown(string text) => Show(CsvTree.Read("t.csv", Encoding.UTF8.GetBytes(text), null, out _)!);

    private static string Show(Node node) => node switch
    {
        Sequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        Mapping block => $"{{{string.Join(", ", block.Entries.Select(entry => $"{entry.Key.Text}: {Show(entry.Value)}"))}}}",
        Scalar scalar => scalar.Text.Replace('\n', '/'),
        _ => "",
    };
}
