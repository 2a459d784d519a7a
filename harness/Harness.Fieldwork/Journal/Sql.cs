using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Harness.Journal;

/// <summary>What the errors of a database mean for who asked.</summary>
internal static class Sql
{
    private const string CancelledByLimit = "57014", LockLimit = "55P03", ReadOnly = "25006", Transaction = "40", Connection = "08", Operator = "57P";

    /// <summary>Whether a unit of work is certain to have left nothing behind and is worth doing again: deadlock, serialisation, time limits.</summary>
    public static bool WasRolledBack(PostgresException error) =>
        error.SqlState is CancelledByLimit or LockLimit || (error.SqlState.StartsWith(Transaction, StringComparison.Ordinal) && error.SqlState != "40003");

    /// <summary>SQLite's numbers of errors: of reading or writing the disk, a damaged file, no database, one that cannot be written.</summary>
    public const int DiskError = 10, Corrupt = 11, NoDatabase = 26, CannotWrite = 8, Busy = 5;

    /// <summary>Whether a file can no longer be trusted by this process: an error of the disk, or what is read makes no sense.</summary>
    public static bool IsOfDisk(SqliteException error) => error.SqliteErrorCode is DiskError or Corrupt or NoDatabase;

    /// <summary>Whether the tables of a journal are not there.</summary>
    public static bool IsMissing(DbException error) => error is PostgresException { SqlState: "42P01" };

    /// <summary>Whether the connections in the pool are likely to be dead, or to lead to a server that takes no writes any more.</summary>
    public static bool IsBroken(DbException error) => error switch
    {
        StrangeDatabaseException => true,
        PostgresException { SqlState: var state } => state == ReadOnly || state.StartsWith(Connection, StringComparison.Ordinal) || state.StartsWith(Operator, StringComparison.Ordinal),
        _ => true,
    };
}
