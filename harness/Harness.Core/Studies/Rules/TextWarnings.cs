using System.Text.RegularExpressions;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What is odd about the texts of a study without errors: languages that are missing, claims that nothing bears out, names that fall away.</summary>
internal static partial class TextWarnings
{
    public static void Check(Draft draft, Study study)
    {
        CheckTranslations(draft, study);
        CheckNames(draft, study);
        CheckCanaries(draft, study);
        LongestNames names = new(draft);
        foreach (Complaint complaint in study.Complaints.Messages)
        {
            CheckUnusedChannels(draft, names, complaint);
        }

        Brand[] third = [.. study.Panel.Brands.Where(brand => brand.IsThirdParty)];
        foreach (Complaint complaint in study.Complaints.Messages.Where(complaint => third.Any(brand => complaint.Sectors.Contains(brand.Sector, StringComparer.Ordinal))))
        {
            foreach (Spot text in Texts.Wordings(draft, complaint).Concat(Texts.FollowUps(draft, complaint)))
            {
                if (Claim().Match(text.Written) is { Success: true } claim)
                {
                    draft.Warn(text, () => ProblemWords.UntruthfulClaim(claim.Value));
                }
            }
        }
    }

    // Some complaints speak a language that others do not: whoever writes that language can send the former only.
    private static void CheckTranslations(Draft draft, Study study)
    {
        foreach (Language language in Enum.GetValues<Language>())
        {
            Complaint[] missing = [.. study.Complaints.Messages.Where(complaint => complaint.WordingsIn(language, Tone.Plain) is null)];
            bool isMeant = study.Complaints.Messages.Any(complaint => complaint.Language != language && complaint.WordingsIn(language, Tone.Plain) is not null);
            foreach (Complaint complaint in isMeant ? missing : [])
            {
                draft.Warn(draft.At(complaint, nameof(Complaint.Id)), () => ProblemWords.TranslationMissing(complaint.Id, language));
            }
        }
    }

    private static void CheckNames(Draft draft, Study study)
    {
        foreach (Address form in study.Design.Addresses.Where(form => form is Address.Hashtag or Address.None))
        {
            foreach (Complaint complaint in study.Complaints.Messages.Where(complaint => form == Address.None || complaint.Hashtag is not null))
            {
                Spot[] nameless = [.. Texts.Wordings(draft, complaint).Where(wording => !study.Panel.Brands.Any(brand => wording.Written.Contains(brand.Name, StringComparison.OrdinalIgnoreCase)))];
                foreach (Spot wording in nameless.Take(1))
                {
                    draft.Warn(wording, () => ProblemWords.NoNameLeft(Kebab.Of(form)));
                }
            }
        }
    }

    private static void CheckCanaries(Draft draft, Study study)
    {
        foreach (Complaint complaint in study.Complaints.Messages.Where(complaint => complaint.Canary is { Count: > 0 }))
        {
            for (int at = 0; at < complaint.Canary!.Count; at++)
            {
                Spot canary = draft.Item(complaint.Canary, at);
                if (!Texts.Wordings(draft, complaint).Any(wording => wording.Written.Contains("{" + canary.Written + "}", StringComparison.Ordinal)))
                {
                    draft.Warn(canary, () => ProblemWords.UnusedCanary(canary.Written));
                }
            }
        }
    }

    private static void CheckUnusedChannels(Draft draft, LongestNames names, Complaint complaint)
    {
        foreach (string channel in names.Channels(complaint.Sectors).Where(channel => !names.Used.Contains(channel)))
        {
            foreach (Spot wording in Texts.Wordings(draft, complaint))
            {
                (int length, string name) = names.Longest(wording.Written, complaint.Sectors, channel, complaint.Hashtag);
                if (ChannelLimits.Of(channel) is { } limit && length > limit)
                {
                    draft.Warn(wording, () => ProblemWords.TooLongOn(channel, name, length, limit));
                }
            }
        }
    }

    // A number with five digits in a row, or letters and at least four digits: an order, a contract, a telephone number; and an address of somebody.
    [GeneratedRegex(@"(?<![\w{])(?:[A-Z]{1,4}-?)?\d{5,}\b|\b0\d(?:[ .]\d{2}){4}\b|[\w.]+@[\w-]+\.\w{2,}\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Claim();
}
