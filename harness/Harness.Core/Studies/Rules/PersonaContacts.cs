using System.Text.RegularExpressions;
using Harness.Studies.Binding;

namespace Harness.Studies.Rules;

/// <summary>What a persona gives as its own reaches nobody else: numbers reserved for fiction, a catch-all address of one's own.</summary>
internal static partial class PersonaContacts
{
    // Nobody can catch all mail of these domains, so an address there belongs to somebody.
    private static readonly string[] Providers =
    [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.fr", "hotmail.com", "hotmail.fr", "live.com", "live.fr", "msn.com", "yahoo.com", "yahoo.fr", "icloud.com",
        "me.com", "aol.com", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "laposte.net", "bbox.fr", "proton.me", "protonmail.com", "gmx.com", "gmx.fr", "mail.com",
    ];

    public static void Check(Draft draft, Known known)
    {
        foreach (Persona persona in draft.All<Persona>())
        {
            if (persona.Alias is { } alias && (!AliasPattern().IsMatch(alias) || Providers.Contains(alias[(alias.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase)))
            {
                draft.Report(draft.At(persona, nameof(Persona.Alias)), () => ProblemWords.NoAlias(alias));
            }

            if (persona.Phone is { } phone && !ReservedNumbers.IsOne(phone))
            {
                draft.Report(draft.At(persona, nameof(Persona.Phone)), () => ProblemWords.NotReserved(phone));
            }

            Dictionary<string, int> lines = new(StringComparer.Ordinal);
            foreach (PersonaAccount account in (persona.Accounts ?? []).Where(account => draft.Has(account, nameof(PersonaAccount.Channel))))
            {
                Spot channel = draft.At(account, nameof(PersonaAccount.Channel));
                if (!lines.TryAdd(account.Channel, channel.Place.Line))
                {
                    draft.Report(channel, () => ProblemWords.Twice(account.Channel, lines[account.Channel]));
                }
            }
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._-]*\{probe\}[A-Za-z0-9._-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AliasPattern();
}
