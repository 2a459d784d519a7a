using Harness.Findings;
using Harness.Findings.Prospects;
using Harness.Planning;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Whether a plan may be carried out, said to the user.</summary>
internal static class PlanVerdict
{
    /// <summary>The planner says no to a plan that breaks a cap, lacks room, hours, cases, or a platform's leave, and to one that falls short of the aims of its study unless that is accepted with a reason.</summary>
    public static ExitCode Of(Plan plan, Prospect prospect, Terminal terminal)
    {
        Words[] broken = [.. Refusals.Of(plan, prospect)], missed = [.. AimSentences.Missed(plan, AimOutlook.Of(plan, prospect))];
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

        return broken.Length > 0 ? ExitCode.Usage : missed.Length > 0 && plan.Study.AcceptUnderpowered is null ? ExitCode.NotEnoughData : ExitCode.Ok;
    }
}
