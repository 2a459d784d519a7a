using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What a script says can be said in each language of the complaints that play it, and fits each channel on which it may be said.</summary>
internal static class ScriptTexts
{
    public static void Check(Draft draft, Known known)
    {
        Script[] scripts = [.. draft.All<Script>().Where(script => IsWhole(draft, script))];
        LongestNames names = new(draft);
        Design? design = draft.All<Design>().SingleOrDefault(draft.IsWhole);
        foreach (Complaint complaint in draft.All<Complaint>().Where(complaint => draft.IsWhole(complaint) && complaint.Script is not null))
        {
            if (scripts.FirstOrDefault(script => script.Id == complaint.Script) is not { } script)
            {
                continue;
            }

            IReadOnlySet<string> reached = ScriptReach.Of(script, ScriptReach.Starts(design, names.Used));
            foreach (Rule rule in script.AllRules)
            {
                CheckSpeech(draft, names, complaint, rule.Then.Say, rule.When.On is { } on ? [on] : reached);
                CheckSpeech(draft, names, complaint, rule.Then.HandOff?.Say, rule.Then.HandOff is { } third ? [third.Channel] : []);
            }
        }
    }

    private static void CheckSpeech(Draft draft, LongestNames names, Complaint complaint, Speech? speech, IEnumerable<string> channels)
    {
        if (speech is null or { Text: null, En: null, Fr: null })
        {
            return;
        }

        Language[] languages = [complaint.Language, .. (complaint.Translations ?? []).Where(draft.IsWhole).Select(translation => translation.Language)];
        foreach (Language language in languages.Distinct().Where(language => speech.In(language) is null))
        {
            draft.Report(draft.At(speech), () => ProblemWords.NotSaidIn(language, complaint.Id));
        }

        foreach (string channel in channels.Where(channel => ChannelLimits.Of(channel) is not null && names.Limit(channel) != names.StudyLimit))
        {
            foreach (Spot text in Texts.Spoken(draft, speech))
            {
                (int length, string name) = names.Longest(text.Written, complaint.Sectors, channel, complaint.Hashtag);
                if (length > names.Limit(channel))
                {
                    draft.Report(text, () => ProblemWords.TooLongOn(channel, text.Written.Contains(MessageText.Placeholder, StringComparison.Ordinal) ? name : "", length, names.Limit(channel)!.Value));
                }
            }
        }
    }

    /// <summary>Whether every part of a script could be read that says something or leads somewhere.</summary>
    public static bool IsWhole(Draft draft, Script script) =>
        draft.IsWhole(script) && (script.Rules is null || (draft.IsWhole(script.Rules) && script.Rules.All(rule => draft.IsWhole(rule) && draft.IsWhole(rule.When) && draft.IsWhole(rule.Then)
            && (rule.Then.HandOff is null || draft.IsWhole(rule.Then.HandOff)))));
}
