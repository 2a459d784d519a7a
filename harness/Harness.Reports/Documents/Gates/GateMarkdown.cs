using System.Text;
using Harness.Documents.Markdown;
using Harness.Findings;
using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

/// <summary>Verdicts as a summary for a pull request.</summary>
internal static class GateMarkdown
{
    public static string Of(GateResult result, Language l)
    {
        StringBuilder page = new();
        page.Append("### ").Append(MarkdownText.Escape(result.Title.In(l) + l.Pick(": ", " : "))).Append("**").Append(Shown(result.Verdict, result.IsLate, l)).Append("**\n\n");
        page.Append(MarkdownText.Line(MarkdownText.Escape(GateWords.Until(result, l)))).Append("\n\n");
        page.Append(l.Pick("| entry | verdict | measured |\n| --- | --- | --- |\n", "| entrée | verdict | mesuré |\n| --- | --- | --- |\n"));
        foreach (GateCheck check in result.WorstFirst)
        {
            page.Append("| ").Append(MarkdownText.Escape(check.Name)).Append(" | ").Append(Shown(check.Verdict, check.IsLate, l)).Append(" | ").Append(MarkdownText.Escape(check.Why.In(l))).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Shown(GateVerdict verdict, bool isLate, Language l) => MarkdownText.Escape(GateWords.Shown(verdict, isLate, l));
}
