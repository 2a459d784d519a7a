using Harness.Channels;
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

        string[] closed = [.. ChannelsOf(plan).Where(name => name == ChannelLimits.Simulator || Channels.Channels.All.Single(entry => entry.Name == name).Open is null)];
        if (closed.Length > 0)
        {
            string names = string.Join(", ", closed);
            throw new SetupException(new(
                $"No real brand can be reached on {names} by this version; harness run without --live plays it.", $"Cette version ne peut joindre aucune vraie marque sur {names} ; harness run sans --live le joue."));
        }

        if (plan.Slots.Where(slot => !IsAuthorised(slot, plan.Study)).Select(slot => slot.Brand.Id).Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } unauthorised)
        {
            string names = string.Join(", ", unauthorised);
            throw new SetupException(new(
                $"Nothing allows this study to write to {names} on all its days and channels: give each an authorisation in the panel.",
                $"Rien n’autorise cette étude à écrire à {names} tous ses jours et sur tous ses canaux : donnez à chacune une autorisation dans le panel."));
        }
    }

    private static IEnumerable<string> ChannelsOf(Plan plan) => plan.Slots.Select(slot => slot.Account.Channel)
        .Concat(plan.Slots.Select(slot => slot.Complaint).Distinct().SelectMany(complaint => plan.Study.ScriptOf(complaint)?.AllRules ?? [])
            .SelectMany(rule => new[] { rule.Then.Escalate, rule.Then.HandOff?.Channel }).OfType<string>())
        .Distinct(StringComparer.Ordinal);

    private static bool IsAuthorised(Slot slot, Study study)
    {
        LocalDate day = slot.At.InZone(study.Schedule.Zone).Date;
        return slot.Brand.Authorisation is { } given && day >= given.On && (given.Until is not { } last || day <= last)
            && (given.Channels is not { } channels || channels.Contains(slot.Account.Channel, StringComparer.Ordinal));
    }
}
