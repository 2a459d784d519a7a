using System.Text.Json;
using Harness.Journal;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>
/// A machine's own folder of a wave that lives in a database: a note that names the database by its reference and the wave, and beside
/// it what is this machine's alone, such as the answers on their way to the journal.
/// </summary>
/// <param name="Path">Path of the note.</param>
/// <param name="Database">The reference; it holds no secret.</param>
/// <param name="Wave">Id of the wave.</param>
internal sealed record SharedFolder(string Path, string Database, string Wave)
{
    public const string Name = "journal.postgres";

    /// <summary>The folder that the user named, or the one on which a database is named.</summary>
    /// <returns>Null when the journal is this machine's alone.</returns>
    /// <exception cref="SetupException">A database is named without a folder, whose name says which wave is meant.</exception>
    public static SharedFolder? Find(string? folder, string? database)
    {
        string? place = folder ?? (database is null ? ReportFolder.Find(null) : null);
        if (place is not null && Read(place) is { } kept)
        {
            return kept with { Database = database ?? kept.Database };
        }

        return database is null ? null : folder is null ? throw new SetupException(new(
                "Which wave of the database? Name its folder, such as reports/race-2012: the folder’s name says it.",
                "Quelle vague de la base ? Nommez son dossier, tel que reports/race-2012 : le nom du dossier le dit."))
            : new(System.IO.Path.Combine(folder, Name), database, System.IO.Path.GetFileName(System.IO.Path.GetFullPath(folder)));
    }

    /// <summary>The note of a folder; null where there is none.</summary>
    public static SharedFolder? Read(string folder)
    {
        string path = System.IO.Path.Combine(folder, Name);
        return File.Exists(path) && JsonSerializer.Deserialize<Note>(File.ReadAllBytes(path)) is { Database: not null, Wave: not null } note ? new(path, note.Database, note.Wave) : null;
    }

    /// <summary>Makes the folder, with its note: where there is none yet, or another reference leads to the database now.</summary>
    /// <returns>Path of the note.</returns>
    public string Prepare()
    {
        DatabaseReference.Open(Database, Wave);
        string folder = System.IO.Path.GetDirectoryName(Path)!;
        Directory.CreateDirectory(folder);
        if (File.Exists(ReportFolder.JournalOf(folder)))
        {
            throw new SetupException(new(
                $"{folder} has a journal of its own, of this machine alone. Choose another folder with --out.", $"{folder} a son propre journal, celui de cette machine seule. Choisissez un autre dossier avec --out."));
        }

        if (Read(folder) != this)
        {
            WholeFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(new Note(Database, Wave)));
        }

        return Path;
    }

    /// <summary>Opens the database for this machine.</summary>
    public PostgresStore Write() => PostgresStore.Writing(DatabaseReference.Open(Database, Wave), NodeName.Of(Path));

    /// <summary>Opens the database to turn its switch, from whatever machine.</summary>
    public PostgresStore Visit() => PostgresStore.Writing(DatabaseReference.Open(Database, Wave), "visitor");

    public PostgresStore ReadOnly() => PostgresStore.Reading(DatabaseReference.Open(Database, Wave));

    private sealed record Note(string? Database, string? Wave);
}
