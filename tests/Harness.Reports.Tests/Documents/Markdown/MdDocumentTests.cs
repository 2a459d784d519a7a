using System.Text;
using System.Text.RegularExpressions;
using Harness.Documents;
using Harness.Documents.Markdown;
using Harness.Reports.Tests.Findings;
using Harness.Reports.Tests.Findings.Judgements;

namespace Harness.Reports.Tests.Documents.Markdown;

public sealed partial class MdDocumentTests
{
    [Fact]
    public void There_is_one_file_for_each_language_with_the_headings_of_its_page()
    {
        IReadOnlyList<DocumentFile> files = MdDocument.Of(Waves.Two.Report);

        files.Select(file => file.Name).ShouldBe(["markdown/report.en.md", "markdown/report.fr.md"]);
        Text(files[0]).ShouldStartWith("Report\n\n# A study by hand\n\nTwo brands.\n\n## What these 24 messages can and cannot say\n\n### They can say\n\n- 9 of 24 messages");
        Text(files[1]).ShouldContain("## Méthode");
    }

    [Fact]
    public void Every_chart_stands_there_as_a_picture_with_what_it_says_and_its_table()
    {
        string text = Text(MdDocument.Of(Waves.Two.Report)[0]);

        foreach (DocumentFile chart in SvgDocument.Of(Waves.Two.Report).Where(chart => chart.Name.EndsWith("-en.svg", StringComparison.Ordinal)))
        {
            text.ShouldContain($"](../{chart.Name})");
        }

        text.ShouldContain("| Sector | Group | Answered | Share |");
        text.ShouldContain("\n| --- | --- | --- | --- |");
        text.ShouldContain("| Shops | Alpha | 8 of 12 | 66.7% |");
    }

    [Fact]
    public void All_rows_of_a_table_have_as_many_cells()
    {
        foreach (Match table in Table().Matches(Text(MdDocument.Of(HandRound.Five.Report)[0])))
        {
            table.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => Pipe().Count(row)).Distinct().ShouldHaveSingleItem(table.Value);
        }
    }

    [Fact]
    public void Hostile_names_are_text()
    {
        string text = Text(MdDocument.Of(Html.HtmlDocumentTests.Hostile.Report)[0]);

        text.ShouldContain("\\<script\\>");
        Bare().Replace(text, "").ShouldNotContain("<script");
    }

    private static string Text(DocumentFile file) => Encoding.UTF8.GetString(file.Bytes);

    [GeneratedRegex("(?:^\\|.*\\n)+", RegexOptions.Multiline, 1000)]
    private static partial Regex Table();

    [GeneratedRegex("(?<!\\\\)\\|", RegexOptions.None, 1000)]
    private static partial Regex Pipe();

    [GeneratedRegex("\\\\[!-/:-@\\[-`{-~]", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}
