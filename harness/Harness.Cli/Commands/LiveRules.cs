using Harness.Channels;
using Harness.Channels.Email;
using Harness.Channels.Web;
using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Commands;

/// <summary>What must be so before anything is sent to real brands.</summary>
internal static class LiveRules
{
    /// <summary>Ends the command where a plan may not be carried out for real.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="confirmed">The id that the user typed; null when none was.</param>
    public static void Require(Plan plan, string? confirmed)
    {
        string id = plan.Study.Id;
        if (confirmed != id)
        {
            throw new SetupException(new(
                $"This writes to real brands. Confirm it by the id of the study: --confirm {id}", $"Ceci écrit à de vraies marques. Confirmez par l’identifiant de l’étude : --confirm {id}"));
        }

        string[] closed = [.. Sent(plan).Where(each => each.Channel == ChannelLimits.Simulator || (each.Sending == Sending.Automatic && !Channels.Channels.CanOpen(each.Channel))).Select(each => each.Channel).Distinct(StringComparer.Ordinal)];
        if (closed.Length > 0)
        {
            string names = string.Join(", ", closed);
            throw new SetupException(new(
                $"This version sends nothing by itself on {names}; harness run without --live plays it. Where a person may send, say so: sending: assisted on the account.",
                $"Cette version n’envoie rien d’elle-même sur {names} ; harness run sans --live le joue. Là où une personne peut envoyer, dites-le : sending: assisted sur le compte."));
        }

        if (WithoutMailbox(plan).ToArray() is { Length: > 0 } bare)
        {
            string names = string.Join(", ", bare);
            throw new SetupException(new(
                $"Mail goes out by itself only from a mailbox: give one (mailbox) to the e-mail account of {names}.",
                $"Un courriel ne part de lui-même que d’une boîte aux lettres : donnez-en une (mailbox) au compte de courriel de {names}."));
        }

        if (WithoutForm(plan).ToArray() is { Length: > 0 } formless)
        {
            string names = string.Join(", ", formless);
            throw new SetupException(new(
                $"How the sites of {names} are used is not said: give their accounts on web a form, or sending: assisted.",
                $"Rien ne dit comment utiliser les sites de {names} : donnez à leurs comptes sur web un form, ou sending: assisted."));
        }

        if (plan.Slots.Where(slot => !IsAuthorised(slot, plan.Study)).Select(slot => slot.Brand.Id).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } unauthorised)
        {
            string names = string.Join(", ", unauthorised);
            throw new SetupException(new(
                $"Nothing allows this study to write to {names} on all its days and channels: give each an authorisation in the panel.",
                $"Rien n’autorise cette étude à écrire à {names} tous ses jours et sur tous ses canaux : donnez à chacune une autorisation dans le panel."));
        }
    }

    /// <summary>Who sends on which channel, what scripts send further on included.</summary>
    private static IEnumerable<(string Channel, Sending Sending)> Sent(Plan plan) => plan.Slots.DistinctBy(slot => (slot.Account, slot.Brand, slot.Complaint)).SelectMany(slot => Sent(slot, plan.Study)).Distinct();

    private static IEnumerable<(string Channel, Sending Sending)> Sent(Slot slot, Study study) =>
        (study.ScriptOf(slot.Complaint)?.AllRules ?? []).SelectMany(rule => Onward(rule, slot.Brand)).Prepend((slot.Account.Channel, ChannelProfiles.SendingTo(slot.Account)));

    private static IEnumerable<string> WithoutMailbox(Plan plan) => plan.Slots.Where(slot => slot.Persona.Accounts?.Any(account => account.Mailbox is not null) != true)
        .DistinctBy(slot => (slot.Account, slot.Brand, slot.Complaint, slot.Persona)).Where(slot => Sent(slot, plan.Study).Contains((EmailChannel.Name, Sending.Automatic)))
        .Select(slot => slot.Persona.Id).Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Channel, Sending Sending)> Onward(Rule rule, Brand brand) =>
    [
        .. rule.Then.Escalate is { } channel && brand.AccountOn(channel) is { } account ? [(channel, ChannelProfiles.SendingTo(account))] : Array.Empty<(string, Sending)>(),
        .. rule.Then.HandOff is { } party ? [(party.Channel, ChannelProfiles.Of(party.Channel).Sending)] : Array.Empty<(string, Sending)>(),
    ];

    private static IEnumerable<string> WithoutForm(Plan plan) => plan.Slots
        .Where(slot => slot.Account is { Channel: WebChannel.Name, Form: null } && ChannelProfiles.SendingTo(slot.Account) == Sending.Automatic).Select(slot => slot.Brand.Id).Distinct(StringComparer.Ordinal);

    private static bool IsAuthorised(Slot slot, Study study)
    {
        LocalDate day = slot.At.InZone(study.Schedule.Zone).Date;
        return slot.Brand.Authorisation is { } given && day >= given.On && (given.Until is not { } last || day <= last)
            && (given.Channels is not { } channels || channels.Contains(slot.Account.Channel, StringComparer.Ordinal));
    }
}
