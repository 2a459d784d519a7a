using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What is odd about the scripts of a study without errors: nothing plays them, a channel is never reached, a follow-up is never sent.</summary>
internal static class ScriptWarnings
{
    public static void Check(Draft draft, Study study)
    {
        foreach (Script script in study.Scripts ?? [])
        {
            if (study.Complaints.Messages.All(complaint => complaint.Script != script.Id))
            {
                draft.Warn(draft.At(script, nameof(Script.Id)), () => ProblemWords.UnusedScript(script.Id));
            }
            else
            {
                CheckReach(draft, script, ScriptReach.Of(script, ScriptReach.Starts(study.Design, new LongestNames(draft).Used)));
            }
        }

        foreach (Complaint complaint in study.Complaints.Messages.Where(complaint => complaint.Script is not null))
        {
            foreach (Spot followUp in Texts.FollowUps(draft, complaint))
            {
                draft.Warn(followUp, () => ProblemWords.FollowUpNotSent(complaint.Script!));
            }
        }
    }

    private static void CheckReach(Draft draft, Script script, IReadOnlySet<string> reached)
    {
        foreach (Trigger trigger in (script.Rules ?? []).Select(rule => rule.When).Where(trigger => trigger.On is { } on && !reached.Contains(on)))
        {
            draft.Warn(draft.At(trigger, nameof(Trigger.On)), () => ProblemWords.ChannelNotReached(trigger.On!));
        }

        for (int at = 0; at < (script.Ladder?.Count ?? 0); at++)
        {
            if (!reached.Contains(script.Ladder![at]))
            {
                Spot step = draft.Item(script.Ladder, at);
                draft.Warn(step, () => ProblemWords.ChannelNotReached(step.Written));
            }
        }
    }
}
