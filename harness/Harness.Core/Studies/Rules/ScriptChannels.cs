using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Where a script leads, each brand has an account, and what it says can be said in the language of the complaint.</summary>
internal static class ScriptChannels
{
    public static void Check(Draft draft, Known known)
    {
        Script[] scripts = [.. draft.All<Script>().Where(script => IsWhole(draft, script))];
        Brand[] brands = [.. draft.All<Brand>().Where(brand => draft.IsWhole(brand) && brand.Accounts.All(draft.IsWhole))];
        foreach (Complaint complaint in draft.All<Complaint>().Where(complaint => draft.IsWhole(complaint) && complaint.Script is not null))
        {
            if (scripts.FirstOrDefault(script => script.Id == complaint.Script) is not { } script)
            {
                continue;
            }

            string[] channels = [.. script.AllRules.Select(rule => rule.Then.Escalate).OfType<string>().Distinct(StringComparer.Ordinal).Where(known.Channels.Has)];
            foreach (Brand brand in brands.Where(brand => complaint.Sectors.Contains(brand.Sector, StringComparer.Ordinal)))
            {
                foreach (string channel in channels.Where(channel => brand.AccountOn(channel) is null))
                {
                    draft.Report(draft.At(brand, nameof(Brand.Accounts)), () => ProblemWords.NoAccountForScript(brand.Id, channel, script.Id));
                }
            }

            foreach (Speech speech in script.AllRules.SelectMany(rule => new[] { rule.Then.Say, rule.Then.HandOff?.Say }).OfType<Speech>())
            {
                if (speech is not { Text: null, En: null, Fr: null } && speech.In(complaint.Language) is null)
                {
                    draft.Report(draft.At(speech), () => ProblemWords.NotSaidIn(complaint.Language, complaint.Id));
                }
            }
        }
    }

    private static bool IsWhole(Draft draft, Script script) =>
        draft.IsWhole(script) && (script.Rules is null || (draft.IsWhole(script.Rules) && script.Rules.All(rule => draft.IsWhole(rule) && draft.IsWhole(rule.Then)
            && (rule.Then.HandOff is null || draft.IsWhole(rule.Then.HandOff)))));
}
