using System.Globalization;
using System.Text;
using Harness.Studies;

namespace Harness.Findings.Proofs;

/// <summary>The table for the method notes: one part for each method, one row for each world, one column for each number of messages.</summary>
internal static class ProofMarkdown
{
    public static string Of(Proof proof, Language language)
    {
        int[] sizes = [.. proof.Cells.Select(cell => cell.Setting.N).Distinct().Order()];
        StringBuilder text = new();
        Line(text, proof.Summary(language));
        foreach (IGrouping<ProvedMethod, Cell> method in proof.Cells.GroupBy(cell => cell.Method))
        {
            Line(text, string.Empty);
            Line(text, $"### {language.Pick(method.Key.Name.En, method.Key.Name.Fr)} `{method.Key.Key}`");
            Line(text, string.Empty);
            Line(text, $"| {language.Pick("world", "monde")} | {language.Pick("times", "délais")} | {string.Join(" | ", sizes.Select(n => $"n = {n.ToString(CultureInfo.InvariantCulture)}"))} |");
            Line(text, $"| --- | --- | {string.Join(" | ", sizes.Select(_ => "---"))} |");
            foreach (IGrouping<(ProofWorld World, int Polling), Cell> row in method.GroupBy(cell => (cell.Setting.World, cell.Setting.Polling)))
            {
                IEnumerable<string> cells = sizes.Select(n => row.SingleOrDefault(cell => cell.Setting.N == n) is { } cell ? Text(cell, proof, language) : string.Empty);
                Line(text, $"| {row.Key.World.Name.In(language)} | {row.First().Setting.Looks(language)} | {string.Join(" | ", cells)} |");
            }
        }

        return text.ToString();
    }

    private static string Text(Cell cell, Proof proof, Language language)
    {
        string[] parts = [cell.Expected(language), cell.Allowed(language), cell.Independent(language), Fewer(cell, proof, language), Mark(cell.Agreement)];
        return $"**{cell.Measured(language)}** {string.Join(' ', parts.Where(part => part.Length > 0))}";
    }

    /// <summary>How many trials it rests on, where the method gave no answer in some.</summary>
    private static string Fewer(Cell cell, Proof proof, Language language)
    {
        int asked = (proof.Trials + cell.Method.Every - 1) / cell.Method.Every;
        return cell.Measured.Trials == asked || cell.Second is not null ? string.Empty : $"({Numerals.Count(cell.Measured.Trials, language)})";
    }

    private static string Mark(Agreement agreement) => agreement switch
    {
        Agreement.SecondLook => "↺",
        Agreement.Differs => "✗",
        Agreement.Agrees or Agreement.Unjudged => string.Empty,
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
