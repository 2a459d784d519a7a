using Harness.Findings;
using Harness.Planning;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>What a platform’s terms keep out of public reports: there, messages on it are left out. A rehearsal is held to them too.</summary>
internal static class PlatformTerms
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        (string Channel, int N)[] kept = [.. of.Whole.Channels.Where(channel => IsKeptOut(of.Study, channel.Id)).Select(channel => (channel.Id, channel.N))];
        if (kept.Length == 0)
        {
            return (PublicVerdict.Ok, new("No text of a reply is printed, and no comparison is kept back by terms.", "Aucun texte de réponse n’est imprimé, et aucune comparaison n’est réservée par des conditions d’usage."));
        }

        bool isAll = kept.Sum(channel => channel.N) == of.Whole.Sent;
        return (isAll ? PublicVerdict.Refused : PublicVerdict.Labelled, Say(l =>
        {
            string names = string.Join(", ", kept.Select(channel => $"{Wording.Channel(channel.Channel).In(l)} ({Numerals.Count(channel.N, l, new("message", "message"), new("messages", "messages"))})"));
            return isAll
                ? l.Pick($"The terms of {names} rule out a public comparison of brands, and there is nothing else.", $"Les conditions de {names} excluent une comparaison publique de marques, et il n’y a rien d’autre.")
                : l.Pick($"The terms of {names} rule out a public comparison of brands: left out of every figure in public.", $"Les conditions de {names} excluent une comparaison publique de marques : écarté de tous les chiffres publics.");
        }));
    }

    /// <summary>The slots whose outcomes may be told in public.</summary>
    public static bool MayTell(Study study, Slot slot) => !IsKeptOut(study, slot.Account.Channel);

    private static bool IsKeptOut(Study study, string channel) => study.Panel.Brands.Count > 1 && !ChannelProfiles.Of(channel).ComparesInPublic;
}
