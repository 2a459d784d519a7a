using Harness.Findings;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>What allowed each message, on the day and the channel on which it was sent.</summary>
internal static class Authorisations
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        if (!of.IsLive)
        {
            return (PublicVerdict.Ok, new("The brands are simulated: nobody was written to, and none is needed.", "Les marques sont simulées : personne n’a été contacté, il n’en faut pas."));
        }

        Words[] faults = [.. of.Contacted.SelectMany(brand => Faults(of, brand))];
        return faults.Length > 0
            ? (PublicVerdict.Refused, Say(l => string.Join(" ", faults.Select(fault => fault.In(l)))))
            : (PublicVerdict.Ok, Say(l => l.Pick($"On record for {Numerals.Count(of.Contacted.Count, l, new("brand", "marque"), new("brands", "marques"))}.", $"Consigné pour {Numerals.Count(of.Contacted.Count, l, new("brand", "marque"), new("brands", "marques"))}.")));
    }

    private static IEnumerable<Words> Faults(PublicCase of, Brand brand)
    {
        if (brand.Authorisation is not { } given)
        {
            yield return Say(l => l.Pick($"{brand.Name}: no authorisation is on record.", $"{brand.Name} : aucune autorisation n’est consignée."));
            yield break;
        }

        LocalDate[] outside = [.. of.SentTo(brand).Select(sent => sent.Day).Where(day => day < given.On || day > given.Until)];
        if (outside.Length > 0)
        {
            yield return Say(l => l.Pick(
                $"{brand.Name}: {Numerals.Count(outside.Length, l, new("message", "message"), new("messages", "messages"))} sent outside its authorisation, the first on {Numerals.Date(outside.Min(), l)}.",
                $"{brand.Name} : {Numerals.Count(outside.Length, l, new("message envoyé", "message envoyé"), new("messages envoyés", "messages envoyés"))} hors de son autorisation, le premier le {Numerals.Date(outside.Min(), l)}."));
        }

        foreach (string channel in of.SentTo(brand).Select(sent => sent.Slot.Account.Channel).Distinct(StringComparer.Ordinal).Where(channel => given.Channels?.Contains(channel, StringComparer.Ordinal) == false))
        {
            yield return Say(l => l.Pick($"{brand.Name}: not authorised by {Wording.Channel(channel).In(l)}.", $"{brand.Name} : non autorisée pour le canal {Wording.Channel(channel).In(l)}."));
        }
    }
}
