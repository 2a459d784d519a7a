using FsCheck;
using FsCheck.Fluent;
using Harness.Tables;

namespace Harness.Fieldwork.Tests.Tables;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@brand, hello", "\"'@brand, hello\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void No_cell_is_a_formula_and_none_falls_apart(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a,b", "a,b")]
    public void Where_semicolons_separate_commas_do_not(string text, string cell) => CsvCell.Of(text, ';').ShouldBe(cell);

    [Theory]
    [InlineData("'=1+1", "''=1+1")]
    [InlineData("''@x", "'''@x")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("'", "'")]
    public void An_apostrophe_stays_and_one_before_a_formula_gets_another(string text, string cell) => CsvCell.Of(text).ShouldBe(cell);

    [Fact]
    public void Every_text_comes_back()
    {
        Gen<string> texts = Gen.Choose(0, 8).SelectMany(length => Gen.Elements("'=+-@\tax＝,\"".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), text => CsvCell.Text(Unquoted(CsvCell.Of(text))) == text));
    }

    private static string Unquoted(string cell) => cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
