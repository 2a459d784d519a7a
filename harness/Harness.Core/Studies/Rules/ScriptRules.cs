using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Every rule of a script can be set off, and does something when it is.</summary>
internal static class ScriptRules
{
    public static void Check(Draft draft, Known known)
    {
        Study? study = draft.All<Study>().SingleOrDefault();
        foreach (Script script in draft.All<Script>().Where(draft.IsWhole))
        {
            if (script.Ladder is null != script.Patience is null)
            {
                draft.Report(draft.At(script, script.Ladder is null ? nameof(Script.Patience) : nameof(Script.Ladder)), ProblemWords.LadderAndPatience);
            }

            if (script.Rules is not { Count: > 0 } && script.Ladder is null)
            {
                draft.Report(draft.At(script), ProblemWords.EmptyScript);
            }

            if (script.Rules is { } rules && draft.IsWhole(rules) && rules.All(draft.IsWhole) && rules.All(rule => draft.IsWhole(rule.When) && draft.IsWhole(rule.Then)))
            {
                CheckRules(draft, script, rules);
            }
        }

        foreach (Trigger trigger in draft.All<Trigger>().Where(draft.IsWhole))
        {
            if (Causes(trigger).Count() is not 1 and var count)
            {
                draft.Report(draft.At(trigger), () => ProblemWords.OneTrigger(count));
            }

            if (trigger.Silence >= study?.Window && draft.Has(study, nameof(Study.Window)))
            {
                (Spot silence, Spot window) = (draft.At(trigger, nameof(Trigger.Silence)), draft.At(study, nameof(Study.Window)));
                draft.Report(silence, () => ProblemWords.LongerThanWindow(silence.Written, window.Written));
            }
        }

        foreach (Reaction reaction in draft.All<Reaction>().Where(draft.IsWhole).Where(reaction => !DoesSomething(reaction)))
        {
            draft.Report(draft.At(reaction), ProblemWords.NothingDone);
        }

        foreach (Speech speech in draft.All<Speech>().Where(draft.IsWhole).Where(speech => speech is { Text: null, En: null, Fr: null }))
        {
            draft.Report(draft.At(speech), ProblemWords.NothingSaid);
        }
    }

    private static void CheckRules(Draft draft, Script script, IReadOnlyList<Rule> rules)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        string[] all = [.. rules.Select(rule => rule.Id).OfType<string>()];
        for (int at = 0; at < rules.Count; at++)
        {
            Rule rule = rules[at];
            if (rule.When.After is { } after && !ids.Contains(after))
            {
                string[] earlier = [.. ids];
                draft.Report(
                    draft.At(rule.When, nameof(Trigger.After)),
                    () => all.Contains(after, StringComparer.Ordinal) ? ProblemWords.RuleStandsLater(after) : ProblemWords.Unknown(after, ProblemWords.ARule, all),
                    () => Nearest.To(after, earlier));
            }

            if (rules.Take(at).FirstOrDefault(other => other.Then.End is not null && Covers(other.When, rule.When)) is { } ends)
            {
                int line = draft.At(ends).Place.Line;
                draft.Report(draft.At(rule), () => ProblemWords.NeverReached(line));
            }

            if (rule.Id is not null)
            {
                ids.Add(rule.Id);
            }
        }
    }

    // What ends a conversation whenever something happens leaves nothing to a later rule for the same.
    private static bool Covers(Trigger earlier, Trigger later) =>
        earlier.After is null && (earlier.On is null || earlier.On == later.On)
        && (earlier with { On = null, After = null } == later with { On = null, After = null }
            || (earlier.Asks == Request.Anything && later.Asks is not null)
            || (earlier.Silence is { } patience && later.Silence >= patience));

    private static IEnumerable<bool> Causes(Trigger trigger) => new[]
    {
        trigger.Asks is not null, trigger.Silence is not null, trigger.BusinessSilence is not null, trigger.Rung is not null, trigger.Does is not null,
        trigger.PromiseBroken == true, trigger.Refunded == true,
    }.Where(isSet => isSet);

    private static bool DoesSomething(Reaction reaction) =>
        reaction.Case == true || reaction with { Case = null } != new Reaction(null, null, null, null, null, null, null, null, null);
}
