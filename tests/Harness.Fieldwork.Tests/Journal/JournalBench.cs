using System.Data.Common;
using Harness.Journal;
using Harness.Testing.Postgres;

namespace Harness.Fieldwork.Tests.Journal;

/// <summary>A journal of the Race in one kind of database, for tests that hold for all of them.</summary>
internal abstract class JournalBench : IDisposable
{
    /// <summary>A byte as this database writes it.</summary>
    public abstract string Zero { get; }

    public abstract EventJournal Create();

    public abstract EventJournal Resume();

    public abstract EventJournal Read();

    /// <summary>Does to the journal what no harness does.</summary>
    public abstract void Tamper(string sql);

    public abstract void Dispose();
}

internal sealed class SqliteBench : JournalBench
{
    private readonly TemporaryFolder folder = new();

    public override string Zero => "x'00'";

    private string Path => folder.At("journal.sqlite");

    public override EventJournal Create() => Journals.Create(Path);

    public override EventJournal Resume() => EventJournal.Resume(Path);

    public override EventJournal Read() => EventJournal.Open(Path);

    public override void Tamper(string sql) => Journals.Tamper(Path, sql);

    public override void Dispose() => folder.Dispose();
}

internal sealed class PostgresBench(PostgresServer server) : JournalBench
{
    private static int nodes;

    public PostgresPlace Place { get; } = PostgresPlace.Of(server.Cluster.Address, PostgresServer.NewWave())!;

    public override string Zero => @"'\x00'::bytea";

    public override EventJournal Create() => EventJournal.Join(Store(), Journals.Wave, Journals.Plan.Slots);

    public override EventJournal Resume() => Create();

    public override EventJournal Read() => EventJournal.Open(PostgresStore.Reading(Place));

    public PostgresStore Store() => PostgresStore.Writing(Place, $"{Interlocked.Increment(ref nodes)}");

    public override void Tamper(string sql)
    {
        using PostgresStore store = Store();
        using DbConnection connection = store.Fresh();
        using Statement statement = connection.Command(sql);
        statement.Run();
    }

    public override void Dispose()
    {
    }
}

internal static class PostgresBenches
{
    /// <summary>A journal in a server, or the reason to skip the test.</summary>
    public static JournalBench Bench(this PostgresServer server)
    {
        Assert.SkipUnless(PostgresBinaries.IsThere, PostgresBinaries.Missing);
        return new PostgresBench(server);
    }
}
