using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>
/// What is sent is read by somebody. Where a channel does not read the answers by itself a person looks, see <see cref="ChannelProfiles"/>: where a
/// rota says who is there, somebody of it has to serve that channel.
/// </summary>
internal static class UnreadAccounts
{
    public static void Check(Draft draft, Known known)
    {
        Shift[] rota = [.. draft.All<Shift>()];
        if (rota.Length == 0 || !rota.All(draft.IsWhole))
        {
            return;
        }

        OpeningChannels opening = new(draft);
        Persona[] personas = [.. draft.All<Persona>().Where(draft.IsWhole)];
        Reaction[] reactions = [.. draft.All<Script>().Where(script => ScriptTexts.IsWhole(draft, script)).SelectMany(script => script.AllRules).Select(rule => rule.Then)];
        foreach (Brand brand in draft.All<Brand>().Where(brand => draft.IsWhole(brand) && brand.Accounts.All(draft.IsWhole) && (brand.Authorisation is null || draft.IsWhole(brand.Authorisation))))
        {
            HashSet<string> used = new(opening.Of(brand).Concat(reactions.Select(then => then.Escalate).OfType<string>()), StringComparer.Ordinal);
            foreach (Account account in brand.Accounts.Where(account => used.Contains(account.Channel) && IsUnread(account.Channel, brand.IsThirdParty, account)))
            {
                draft.Report(draft.At(account, nameof(Account.Channel)), () => ProblemWords.NobodyThere(account.Channel, brand.Id));
            }
        }

        foreach (HandOff hand in reactions.Select(then => then.HandOff).OfType<HandOff>().Where(hand => IsUnread(hand.Channel, true, null)))
        {
            draft.Report(draft.At(hand, nameof(HandOff.Channel)), () => ProblemWords.NobodyThere(hand.Channel, hand.Handle));
        }

        bool IsUnread(string channel, bool isSomeoneElses, Account? account) =>
            known.Channels.Has(channel) && !rota.Any(shift => shift.Channels is null || shift.Channels.Contains(channel, StringComparer.Ordinal))
            && (!ChannelProfiles.MayRead(channel, isSomeoneElses) || (account?.Form is not null && personas.Length > 0 && personas.All(persona => !ChannelProfiles.CanRead(channel, persona, account))));
    }
}
