using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class LineCellsTests
{
    [Fact]
    public void A_line_falls_apart_at_its_commas_whatever_its_length()
    {
        Gen<string> lines = Gen.Elements('a', 'b', ',', 'é').ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(lines.Resize(150).ToArbitrary(), line =>
        {
            string[] expected = line.Split(',');
            return expected.SequenceEqual(Cells(line, expected.Length + 3)) && expected[..1].SequenceEqual(Cells(line, 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Theory]
    [InlineData("\"Dupont, fils et cie\",a,\"b\"", "Dupont, fils et cie", "a", "b")]
    [InlineData("a,\"one, two, three, four, five, six, seven, eight\",z", "a", "one, two, three, four, five, six, seven, eight", "z")]
    public void A_comma_between_quotes_separates_nothing(string line, params string[] cells) => Cells(line, 3).ShouldBe(cells);

    [Theory]
    [InlineData("", 1)]
    [InlineData(",", 2)]
    [InlineData("a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t", 4)]
    public void No_more_cells_are_sought_than_there_are_columns(string line, int found) => new LineCells(4).Split(Encoding.UTF8.GetBytes(line)).ShouldBe(found);

    private static IEnumerable<string> Cells(string line, int columns)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(line);
        LineCells cells = new(columns);
        return [.. Enumerable.Range(0, cells.Split(bytes)).Select(i => Encoding.UTF8.GetString(cells.Of(bytes, i)))];
    }
}
