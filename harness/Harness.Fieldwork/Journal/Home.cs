using System.Data.Common;

namespace Harness.Journal;

/// <summary>The database cluster that a journal lives in, as PostgreSQL knows itself: a restore or a failover changes the timeline, another cluster the system.</summary>
/// <param name="System">Its system identifier.</param>
/// <param name="Timeline">The timeline that it writes.</param>
internal sealed record Home(string System, string Timeline)
{
    /// <summary>The cluster behind a connection.</summary>
    /// <exception cref="DbException">It takes no writes: it is a standby.</exception>
    public static Home Of(DbConnection connection)
    {
        using Statement select = connection.Command("SELECT system_identifier::text, substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) FROM pg_control_system()");
        using DbDataReader row = select.Read();
        row.Read();
        return new(row.GetString(0), row.GetString(1));
    }

    /// <summary>The cluster that the journal is known to live in.</summary>
    public static Home Stored(DbConnection connection)
    {
        using Statement select = connection.Command("SELECT system, timeline FROM home");
        using DbDataReader row = select.Read();
        row.Read();
        return new(row.GetString(0), row.GetString(1));
    }

    /// <summary>The journal lives here from now on.</summary>
    public void Write(DbConnection connection)
    {
        using Statement write = connection.Command(
            "INSERT INTO home VALUES (1, @system, @timeline) ON CONFLICT (id) DO UPDATE SET system = excluded.system, timeline = excluded.timeline", "system", "timeline");
        write.Run(System, Timeline);
    }
}
