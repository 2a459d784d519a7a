using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>A brand has an account on every channel of the design, and no account twice.</summary>
internal static class AccountsOnChannels
{
    public static void Check(Draft draft, Known known)
    {
        IReadOnlyList<string> used = new OpeningChannels(draft).Everywhere;
        foreach (Brand brand in draft.All<Brand>().Where(brand => draft.Has(brand, nameof(Brand.Accounts)) && draft.IsWhole(brand.Accounts)))
        {
            if (!brand.Accounts.All(draft.IsWhole))
            {
                continue;
            }

            foreach (string channel in used.Where(channel => known.Channels.Has(channel) && brand.AccountOn(channel) is null))
            {
                draft.Report(draft.At(brand, nameof(Brand.Accounts)), () => ProblemWords.NoAccount(brand.Id, channel));
            }

            Dictionary<(string, AccountRole?, string), Account> seen = [];
            foreach (Account account in brand.Accounts.Where(account => !seen.TryAdd((account.Channel, account.Role, account.Handle), account)))
            {
                int line = draft.At(seen[(account.Channel, account.Role, account.Handle)]).Place.Line;
                draft.Report(draft.At(account, nameof(Account.Handle)), () => ProblemWords.Twice(account.Handle, line));
            }
        }
    }
}
