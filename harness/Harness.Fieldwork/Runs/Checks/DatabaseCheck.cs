using System.Data.Common;
using System.Globalization;
using Harness.Journal;
using Harness.Studies;
using Microsoft.Data.Sqlite;

namespace Harness.Runs.Checks;

/// <summary>Whether SQLite works, and a journal is whole and where it was.</summary>
internal static class DatabaseCheck
{
    public static Check Engine()
    {
        using SqliteConnection memory = new("Data Source=:memory:;Pooling=False");
        memory.Open();
        string version = memory.ServerVersion;
        return Check.Ok(Subject.Sqlite, $"SQLite {version}, with rollback journal and full synchronisation.", $"SQLite {version}, avec journal de retour en arrière et synchronisation complète.");
    }

    public static Check Of(string journal)
    {
        try
        {
            JournalGlance glance = JournalGlance.At(journal);
            string first = Integrity(journal), events = glance.Events.Values.Sum().ToString(CultureInfo.InvariantCulture);
            return first == "ok"
                ? Check.Ok(Subject.Journal, $"The journal of {glance.Wave.Study} is whole; it has {events} events.", $"Le journal de {glance.Wave.Study} est intact ; il a {events} événements.")
                : Broken(first);
        }
        catch (Exception error) when (error is InvalidDataException or SqliteException or IOException or UnauthorizedAccessException)
        {
            return Broken(error.Message);
        }
    }

    /// <summary>Whether the journal is the one that lived here; null where no host has marked it yet.</summary>
    public static Check? Place(string journal, long events) => !InstallMark.IsThere(journal) ? null
        : InstallMark.Fault(journal, events) is { } fault ? Check.Failure(Subject.Place, Said(fault),
            new("Nothing is sent from it before it is adopted: harness adopt.", "Rien n’en est envoyé avant son adoption : harness adopt."))
        : Check.Ok(Subject.Place, "The journal lies where its host left it.", "Le journal est là où son hôte l’a laissé.");

    private static Words Said(InstallFault fault) => fault switch
    {
        InstallFault.NoMark => new("Where the journal lived before is not known.", "On ne sait pas où le journal se trouvait auparavant."),
        InstallFault.OtherMachine => new("The journal comes from another machine.", "Le journal vient d’une autre machine."),
        InstallFault.OtherPlace => new("The journal was moved or copied here from another folder.", "Le journal a été déplacé ou copié ici depuis un autre dossier."),
        InstallFault.OtherFile => new("The journal was replaced by a copy.", "Le journal a été remplacé par une copie."),
        InstallFault.Older => new("The journal has fewer events than it had: it came from a backup.", "Le journal a moins d’événements qu’il n’en avait : il vient d’une sauvegarde."),
    };

    private static Check Broken(string why) => Check.Failure(Subject.Journal,
        new($"The journal cannot be relied on: {why}", $"On ne peut pas se fier au journal : {why}"),
        new("Do not run it. Bring back a backup and adopt it.", "Ne l’exécutez pas. Reprenez une sauvegarde et adoptez-la."));

    private static string Integrity(string journal)
    {
        using DbConnection connection = JournalFile.Reading(journal);
        using Statement check = connection.Command("PRAGMA integrity_check(1)");
        using DbDataReader row = check.Read();
        row.Read();
        return row.GetString(0);
    }
}
