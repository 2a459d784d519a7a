using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>Where a script leads, each brand has an account.</summary>
internal static class ScriptChannels
{
    public static void Check(Draft draft, Known known)
    {
        Script[] scripts = [.. draft.All<Script>().Where(script => ScriptTexts.IsWhole(draft, script))];
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
        }
    }
}
