using System.Globalization;
using Harness.Journal;
using Harness.Planning;
using Harness.Runs;
using Harness.Runs.Imports;

namespace Harness.Commands;

/// <summary>What must be so before mails are put into the journal of a wave.</summary>
internal static class ImportRules
{
    /// <summary>Ends the command where mails have no place in a wave.</summary>
    /// <param name="plan">The plan of the wave.</param>
    /// <param name="source">Digest of the study's files.</param>
    /// <param name="folder">Where its journal is.</param>
    public static void Require(Plan plan, string source, string folder)
    {
        string id = plan.WaveId, journal = ReportFolder.JournalOf(folder);
        if (SharedFolder.Read(folder) is { } shared)
        {
            throw new SetupException(new(
                $"The wave of {folder} lives in a database ({shared.Database}): mails are put into journals of one machine only.",
                $"La vague de {folder} vit dans une base de données ({shared.Database}) : les courriels ne se versent que dans le journal d’une seule machine."));
        }

        if (!File.Exists(journal))
        {
            throw new SetupException(new(
                $"No wave of {id} has begun: there is no {journal}. Start it with harness run --live, or name its folder with --out and its wave with --wave.",
                $"Aucune vague de {id} n’a commencé : il n’y a pas de {journal}. Lancez-la avec harness run --live, ou nommez son dossier avec --out et sa vague avec --wave."));
        }

        if (!MailSorter.IsFor(plan.Slots, plan.Study))
        {
            throw new SetupException(new(
                $"No brand of {id} can answer by mail: no account is of the channel email or web, or no persona has an e-mail account or an alias.",
                $"Aucune marque de {id} ne peut répondre par courriel : aucun compte n’est du canal email ou web, ou aucun persona n’a de compte de courriel ni d’alias."));
        }

        ReadingCopy.Refuse(journal);
        using EventJournal reading = ReportFolder.OpenJournal(folder);
        Wave wave = reading.Wave;
        if (wave.Brands != Brands.Live || (wave.Number is { } number && number != plan.Wave) || wave.Source != source || wave.Seed != plan.Seed)
        {
            throw new SetupException(new(
                $"{journal} is not the journal of this wave in real time: it has other files, another seed, another wave or simulated brands.",
                $"{journal} n’est pas le journal de cette vague en temps réel : il a d’autres fichiers, une autre graine, une autre vague ou des marques simulées."));
        }
    }

    /// <summary>The contact that the user named; null when none was.</summary>
    /// <exception cref="SetupException">There is none of that name.</exception>
    public static Slot? Contact(Plan plan, string? named) => named is null ? null : plan.Slots.FirstOrDefault(slot => string.Equals(slot.Probe, named, StringComparison.OrdinalIgnoreCase)) ?? throw new SetupException(new(
        $"There is no contact “{named}” in this wave; they are called p0000001 and so on.", $"Il n’y a pas de contact « {named} » dans cette vague ; ils s’appellent p0000001 et ainsi de suite."));

    /// <summary>A host is there and does not say that it took the mails.</summary>
    public static SetupException Silent(HostNote? host)
    {
        string pid = host?.Pid.ToString(CultureInfo.InvariantCulture) ?? "–";
        return new(new(
            $"Process {pid} runs this wave and did not say that it took the mails. They are kept beside the journal and taken when it starts again; the same command may be repeated at any time.",
            $"Le processus {pid} exécute cette vague et n’a pas dit avoir pris les courriels. Ils sont conservés à côté du journal et seront pris à son prochain démarrage ; la même commande peut être répétée à tout moment."),
            ExitCode.SomeFailed);
    }
}
