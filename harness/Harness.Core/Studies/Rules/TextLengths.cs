using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Every text fits the platform it is sent on, whichever brand of its sectors it names and in whichever form, tone and language.</summary>
internal static class TextLengths
{
    public static void Check(Draft draft, Known known)
    {
        LongestNames names = new(draft);
        foreach (Complaint complaint in draft.All<Complaint>().Where(complaint => complaint.Sectors is not null))
        {
            foreach (string channel in names.Channels(complaint.Sectors).Where(names.Used.Contains))
            {
                CheckTexts(draft, names, complaint, channel);
            }
        }

        foreach (Spot speech in draft.All<Speech>().SelectMany(speech => Texts.Spoken(draft, speech)))
        {
            int length = names.Longest(speech.Written, [], ChannelLimits.Simulator, null).Length;
            if (names.StudyLimit is { } limit && length > limit)
            {
                draft.Report(speech, () => ProblemWords.TooLong(length, limit));
            }
        }
    }

    private static void CheckTexts(Draft draft, LongestNames names, Complaint complaint, string channel)
    {
        if (names.Limit(channel) is not { } limit)
        {
            return;
        }

        bool isOfChannel = limit != names.StudyLimit;
        foreach (Spot wording in Texts.Wordings(draft, complaint).Where(wording => Placeholders.NamesBrandOnce(wording.Written)))
        {
            (int length, string name) = names.Longest(wording.Written, complaint.Sectors, channel, complaint.Hashtag);
            if (length > limit)
            {
                draft.Report(wording, () => isOfChannel ? ProblemWords.TooLongOn(channel, name, length, limit) : ProblemWords.TooLongFor(name, length, limit));
            }
        }

        foreach (Spot followUp in Texts.FollowUps(draft, complaint))
        {
            int length = names.Longest(followUp.Written, complaint.Sectors, channel, complaint.Hashtag).Length;
            if (length > limit)
            {
                draft.Report(followUp, () => isOfChannel ? ProblemWords.TooLongOn(channel, "", length, limit) : ProblemWords.TooLong(length, limit));
            }
        }
    }
}
