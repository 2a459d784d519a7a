using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Whether a plan may be carried out, said to the user.</summary>
internal static class PlanVerdict
{
    /// <summary>The planner says no to a plan that breaks a cap, and to one that falls short of the aims of its study unless that is accepted with a reason.</summary>
    public static ExitCode Of(Plan plan, Prospect prospect, Terminal terminal)
    {
        Words[] broken = [.. AimSentences.Broken(CapBreach.Of(plan))], missed = [.. AimSentences.Missed(plan, AimOutlook.Of(plan, prospect))];
        foreach (Words sentence in broken)
        {
            terminal.Say($"Refused. {sentence.En}", $"Refusé. {sentence.Fr}");
        }

        foreach (Words sentence in missed)
        {
            terminal.Say(sentence);
        }

        if (missed.Length > 0)
        {
            terminal.Say(
                plan.Study.AcceptUnderpowered is { } reason ? $"Accepted nevertheless: {reason}" : "Refused: the plan cannot reach these aims. Change it, or accept it with a reason: acceptUnderpowered.",
                plan.Study.AcceptUnderpowered is { } raison ? $"Accepté néanmoins : {raison}" : "Refusé : ce plan ne peut atteindre ces objectifs. Changez-le, ou acceptez-le avec une raison : acceptUnderpowered.");
        }

        int caseless = Cases.Missing(plan).Count;
        if (caseless > 0)
        {
            string count = Numerals.Count(caseless, terminal.Language);
            terminal.Say($"Refused. {count} contacts name a purchase and there are too few cases.", $"Refusé. {count} contacts citent un achat et il y a trop peu de cas.");
        }

        return broken.Length > 0 || caseless > 0 ? ExitCode.Usage : missed.Length > 0 && plan.Study.AcceptUnderpowered is null ? ExitCode.NotEnoughData : ExitCode.Ok;
    }
}
