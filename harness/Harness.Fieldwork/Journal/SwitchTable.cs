using System.Data.Common;

namespace Harness.Journal;

/// <summary>Whether any node may send: one row, read in the transaction of each claim.</summary>
internal static class SwitchTable
{
    public const string Running = "running", Paused = "paused", Stopped = "stopped";

    public static string Read(DbConnection connection) => Read(connection, "SELECT mode FROM switch");

    /// <summary>Reads it and holds it: who wants to turn it waits for the end of this transaction, and after that no claim is under way.</summary>
    public static string Held(DbConnection connection) => Read(connection, "SELECT mode FROM switch FOR SHARE");

    public static void Write(DbConnection connection, string mode)
    {
        using Statement write = connection.Command("INSERT INTO switch VALUES (1, @mode) ON CONFLICT (id) DO UPDATE SET mode = excluded.mode", "mode");
        write.Run(mode);
    }

    private static string Read(DbConnection connection, string sql)
    {
        using Statement select = connection.Command(sql);
        using DbDataReader row = select.Read();
        return row.Read() ? row.GetString(0) : Stopped;
    }
}
