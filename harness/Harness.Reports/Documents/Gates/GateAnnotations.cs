using Harness.Gates;
using Harness.Studies;

namespace Harness.Documents.Gates;

/// <summary>Verdicts as workflow commands of GitHub Actions, which shows ten of a step: the nine worst, and how many more there are.</summary>
internal static class GateAnnotations
{
    private const int Most = 9;

    public static IReadOnlyList<string> Of(GateResult result, bool notEnoughFails, Language l)
    {
        GateCheck[] said = [.. result.WorstFirst.Where(check => check.Verdict != GateVerdict.Pass || check.IsLate)];
        IEnumerable<string> lines = said.Take(Most).Select(check =>
            $"::{(check.Verdict == GateVerdict.Fail || (check.Verdict == GateVerdict.NotEnough && notEnoughFails) ? "error" : "warning")} title={WorkflowCommand.Property($"{check.Name}: {GateWords.Shown(check.Verdict, check.IsLate, l)}")}::{WorkflowCommand.Text(check.Why.In(l))}");
        string more = (said.Length - Most).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return said.Length <= Most ? [.. lines] : [.. lines, "::warning::" + Findings.Phrases.Pick(l, $"{more} more, in the summary.", $"{more} de plus, dans le résumé.")];
    }
}
