using System.Data.Common;
using Harness.Planning;

namespace Harness.Journal;

/// <summary>Makes a journal in a database, once, and ties it to the cluster it is made in.</summary>
internal static class PostgresSetup
{
    /// <summary>Makes the journal where there is none; it is whole or it is not there. From then on no other database is used.</summary>
    public static void Make(PostgresStore store, Wave wave, IReadOnlyList<Slot> slots) => store.Expect(store.Do(database =>
    {
        using DbTransaction transaction = database.BeginTransaction();
        using Statement wait = database.Command("SELECT pg_advisory_xact_lock(hashtextextended(@schema, 0))", "schema");
        wait.Run(store.Where.Schema);
        Home here = Home.Of(database);
        if (IsThere(database))
        {
            return Home.Stored(database) == here ? here : throw new StrangeDatabaseException(DatabaseFault.OtherDatabase, $"{store.Place} is not the database that this journal began in");
        }

        using Statement schema = database.Command($"CREATE SCHEMA IF NOT EXISTS {store.Where.Schema}");
        schema.Run();
        using Statement tables = database.Command(Schema.Of("postgres"));
        tables.Run();
        WaveTable.Write(database, wave);
        SlotTable.Write(database, slots);
        SwitchTable.Write(database, SwitchTable.Running);
        here.Write(database);
        transaction.Commit();
        return here;
    }));

    /// <summary>Takes a journal over that was restored, or whose database failed over: it lives here from now on.</summary>
    public static void Adopt(PostgresStore store) => store.Expect(store.Do(database =>
    {
        using DbTransaction transaction = database.BeginTransaction();
        Home here = Home.Of(database);
        here.Write(database);
        transaction.Commit();
        return here;
    }));

    /// <summary>Whether there is a journal.</summary>
    public static bool IsThere(DbConnection database)
    {
        using Statement select = database.Command("SELECT to_regclass('wave') IS NOT NULL");
        using DbDataReader row = select.Read();
        row.Read();
        return row.GetBoolean(0);
    }
}
