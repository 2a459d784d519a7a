using System.Data.Common;
using Harness.Journal;
using Harness.Studies;
using Microsoft.Data.Sqlite;

namespace Harness.Commands;

/// <summary>What to do about a journal that cannot be gone on with.</summary>
internal static class JournalTrouble
{
    /// <summary>Opens a journal to go on with, or says what to do about it.</summary>
    /// <exception cref="SetupException">It is damaged, cannot be written or read, or is used by another program.</exception>
    public static EventJournal Resume(string path)
    {
        try
        {
            return EventJournal.Resume(path);
        }
        catch (InvalidDataException error)
        {
            throw new SetupException(error.InnerException is SqliteException cause ? Refused(path, cause) : new(error.Message, error.Message));
        }
    }

    /// <summary>Does what reads a journal through, or says that it is damaged.</summary>
    /// <exception cref="SetupException">It is damaged.</exception>
    public static T Read<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is InvalidDataException || (error is SqliteException broken && Sql.IsOfDisk(broken)))
        {
            throw new SetupException(Damaged(path, error.Message));
        }
    }

    /// <summary>The disk failed under a host.</summary>
    public static SetupException Failed(string path, DbException error) => new(new(
        $"The disk failed under {path}: {error.Message}. Nothing more was sent. Have the disk looked at, then run the same command: it checks the journal and goes on, or says what to do.",
        $"Le disque a failli sous {path} : {error.Message}. Plus rien n’a été envoyé. Faites vérifier le disque, puis relancez la même commande : elle contrôle le journal et reprend, ou dit que faire."),
        ExitCode.SomeFailed);

    private static Words Refused(string path, SqliteException error) => error.SqliteErrorCode switch
    {
        Sql.CannotWrite => new(
            $"{path} cannot be written, so nothing can be sent: give yourself the right to write it.",
            $"{path} ne peut pas être écrit, donc rien ne peut être envoyé : donnez-vous le droit de l’écrire."),
        Sql.Busy => new(
            $"Another program has locked {path}: end it, then run the same command.",
            $"Un autre programme a verrouillé {path} : terminez-le, puis relancez la même commande."),
        _ => Damaged(path, error.Message),
    };

    private static Words Damaged(string path, string why) => new(
        $"{path} is damaged, so nothing is sent from it: {why}. Restore it from a backup, then take it over with: harness adopt",
        $"{path} est endommagé, donc rien n’en est envoyé : {why}. Restaurez-le depuis une sauvegarde, puis reprenez-le avec : harness adopt");
}
