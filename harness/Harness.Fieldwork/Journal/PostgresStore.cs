using System.Data.Common;
using Npgsql;

namespace Harness.Journal;

/// <summary>
/// A journal in a PostgreSQL database that several nodes share, at READ COMMITTED: what must be once is once by its key. A connection is
/// used only where commits are durable and the database is the one that the journal began in.
/// </summary>
internal sealed class PostgresStore : JournalStore
{
    private const int Tries = 5;
    private readonly NpgsqlDataSource source;
    private volatile Home? expected;

    private PostgresStore(PostgresPlace place, string node, bool mayWrite)
    {
        Where = place;
        Node = PostgresPlace.NameOf(node);
        NpgsqlDataSourceBuilder builder = new(place.ConnectionString(Node, mayWrite));
        builder.UsePhysicalConnectionInitializer(Examine, connection =>
        {
            Examine(connection);
            return Task.CompletedTask;
        });
        source = place.HasSeveralHosts ? builder.BuildMultiHost().WithTargetSession(mayWrite ? TargetSessionAttributes.Primary : TargetSessionAttributes.PreferPrimary) : builder.Build();
    }

    public PostgresPlace Where { get; }

    /// <summary>What this node is called in the database.</summary>
    public string Node { get; }

    public override string Place => Where.ToString();

    public override string OfThisNode => "node = current_setting('application_name')";

    /// <summary>Opens a database for a node.</summary>
    /// <param name="place">Which one.</param>
    /// <param name="node">The node, by a name of its own that outlives its processes.</param>
    public static PostgresStore Writing(PostgresPlace place, string node) => new(place, node, mayWrite: true);

    /// <summary>Opens a database for reading alone.</summary>
    public static PostgresStore Reading(PostgresPlace place) => new(place, "reader", mayWrite: false);

    /// <summary>From now on only this database is used, whoever answers at its address.</summary>
    public void Expect(Home home) => expected = home;

    public override T Do<T>(Func<DbConnection, T> unit)
    {
        for (int left = Tries - 1; ; left--)
        {
            try
            {
                using NpgsqlConnection connection = source.OpenConnection();
                return unit(connection);
            }
            catch (PostgresException error) when (left > 0 && Sql.WasRolledBack(error))
            {
                // it left nothing behind: once more
            }
            catch (DbException error) when (Sql.IsBroken(error))
            {
                source.Clear();
                throw;
            }
        }
    }

    public override T Commit<T>(Func<DbConnection, T> unit) => Do(connection =>
    {
        using DbTransaction transaction = connection.BeginTransaction();
        T value = unit(connection);
        transaction.Commit();
        return value;
    });

    public override Borrowed Borrow() => new(source.OpenConnection(), IsOwn: true);

    public override DbConnection Fresh()
    {
        source.Clear();
        return source.OpenConnection();
    }

    public override void HoldNumbers(DbConnection connection, int probe)
    {
        using Statement hold = connection.Command("SELECT 1 FROM slot WHERE probe = @probe FOR UPDATE", "probe");
        hold.Run(probe);
    }

    public override bool MaySend(DbConnection connection) => SwitchTable.Held(connection) == SwitchTable.Running;

    /// <summary>PostgreSQL holds no text with a NUL in it.</summary>
    public override string Key(string text) => text.Replace('\0', '\uFFFD');

    public override void Dispose() => source.Dispose();

    /// <summary>Looks at each new connection before it is used.</summary>
    private void Examine(NpgsqlConnection connection)
    {
        using Statement settings = connection.Command("SELECT current_setting('synchronous_commit'), current_setting('fsync')");
        using (DbDataReader row = settings.Read())
        {
            row.Read();
            if (row.GetString(0) is not ("on" or "remote_apply") || row.GetString(1) != "on")
            {
                throw new StrangeDatabaseException(DatabaseFault.NotDurable, $"{Where} forgets commits when the power fails: synchronous_commit = {row.GetString(0)}, fsync = {row.GetString(1)}");
            }
        }

        if (expected is { } home && Home.Of(connection) != home)
        {
            throw new StrangeDatabaseException(DatabaseFault.OtherDatabase, $"{Where} is not the database that this journal began in");
        }
    }
}
