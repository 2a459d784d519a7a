using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Harness.Journal;

/// <summary>
/// Connections to the file of a journal: no pool, foreign keys on, at most five seconds of waiting for another's lock. SQLite in
/// rollback-journal mode with EXTRA synchronisation: WAL waits for SQLite 3.51.3.
/// </summary>
internal static class JournalFile
{
    private const string Sound = "ok";

    /// <summary>Whether each row has the row that it belongs to.</summary>
    private const string Belonging = "SELECT CASE count(*) WHEN 0 THEN 'ok' ELSE 'rows without the row they belong to: ' || count(*) END FROM pragma_foreign_key_check";

    /// <summary>Connects to a new, empty file.</summary>
    /// <exception cref="IOException">There is a file of that name, or none can be made.</exception>
    public static DbConnection New(string path)
    {
        new FileStream(path, FileMode.CreateNew).Dispose();
        return Writing(path);
    }

    public static DbConnection Writing(string path) => Connect(path, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");

    /// <summary>Connects for reading alone. What a writer that was cut off left half done is undone first, hence no read-only mode.</summary>
    public static DbConnection Reading(string path) => Connect(path, "PRAGMA query_only = ON");

    /// <summary>Connects for writing to a file that others wrote before.</summary>
    /// <exception cref="SqliteException">It is damaged, or cannot be written.</exception>
    public static DbConnection Resuming(string path)
    {
        DbConnection connection = Writing(path);
        try
        {
            using DbTransaction lockable = connection.BeginTransaction();
            using Statement nothing = connection.Command("DELETE FROM wave WHERE FALSE");
            nothing.Run();
            Require(Said(connection, "PRAGMA integrity_check(1)"));
            Require(Said(connection, Belonging));
            Require(JournalFit.Fault(connection) ?? Sound);
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }

    private static string Said(DbConnection connection, string question)
    {
        using Statement check = connection.Command(question);
        using DbDataReader row = check.Read();
        row.Read();
        return row.GetString(0);
    }

    private static void Require(string found)
    {
        if (found != Sound)
        {
            throw new SqliteException(found, Sql.Corrupt);
        }
    }

    private static DbConnection Connect(string path, string settings)
    {
        SqliteConnectionStringBuilder address = new()
        {
            DataSource = Path.GetFullPath(path),
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 5,
            ForeignKeys = true,
        };
        DbConnection connection = SqliteFactory.Instance.CreateDataSource(address.ToString()).OpenConnection();
        using Statement set = connection.Command(settings);
        try
        {
            set.Run();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
