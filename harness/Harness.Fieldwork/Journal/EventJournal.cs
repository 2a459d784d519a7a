using System.Data.Common;
using System.Globalization;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Harness.Journal;

/// <summary>
/// The append-only record of a wave: the only truth, of which everything else is a fold. Heads and contents stand apart, so that a
/// content can be erased. SQLite in rollback-journal mode with EXTRA synchronisation: WAL waits for SQLite 3.51.3.
/// </summary>
internal sealed class EventJournal : IDisposable
{
    private const int Schema = 1;
    private static readonly Upcast Upcast = new(new Dictionary<(EventKind, int), Func<EventHead, EventHead>>());
    private readonly DbConnection database;

    private EventJournal(DbConnection connection, Wave wave)
    {
        database = connection;
        Wave = wave;
    }

    public Wave Wave { get; }

    public static EventJournal Create(string path, Wave wave, IReadOnlyList<Slot> slots)
    {
        DbConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        using DbTransaction transaction = connection.BeginTransaction();
        using Stream schema = typeof(EventJournal).Assembly.GetManifestResourceStream("Harness.Fieldwork.Journal.Schema.sqlite.sql")!;
        using StreamReader text = new(schema);
        connection.Command(text.ReadToEnd()).Run();
        connection.Command("INSERT INTO wave VALUES (1, @schema, @study, @source, @seed, @world, @tool)", "schema", "study", "source", "seed", "world", "tool")
            .Run(Schema, wave.Study, wave.Source, wave.Seed.ToString(CultureInfo.InvariantCulture), Name(wave.Brands), wave.Tool);
        SlotTable.Write(connection, slots);
        transaction.Commit();
        return new(connection, wave);
    }

    /// <summary>Opens a journal for reading.</summary>
    /// <exception cref="InvalidDataException">It is no journal, or one of a newer harness.</exception>
    public static EventJournal Open(string path)
    {
        DbConnection connection = Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            using DbDataReader row = connection.Command("SELECT schema, study, source, seed, world, tool FROM wave").Read();
            row.Read();
            return row.GetInt32(0) > Schema
                ? throw new InvalidDataException($"{path} was written by a newer harness ({row.GetString(5)})")
                : new(connection, new(row.GetString(1), row.GetString(2), ulong.Parse(row.GetString(3), CultureInfo.InvariantCulture), Enum.Parse<Brands>(row.GetString(4), true), row.GetString(5)));
        }
        catch (SqliteException error)
        {
            connection.Dispose();
            throw new InvalidDataException($"{path} is not a journal: {error.Message}", error);
        }
    }

    /// <summary>Appends events in one durable transaction. An event that is already there is refused, and with it the whole batch.</summary>
    public void Append(IReadOnlyList<ProbeEvent> events)
    {
        using DbTransaction transaction = database.BeginTransaction();
        using Statement head = database.Command(
            "INSERT INTO event VALUES (@probe, @n, @kind, @version, @at, @stamp, @codes, @content)", "probe", "n", "kind", "version", "at", "stamp", "codes", "content");
        using Statement content = database.Command("INSERT INTO content VALUES (@probe, @n, @salt, @bytes)", "probe", "n", "salt", "bytes");
        foreach ((EventHead e, Content? said) in events)
        {
            head.Run(e.Probe, e.N, (int)e.Kind, e.Version, e.At.ToUnixTimeMilliseconds(), e.Stamp?.ToUnixTimeMilliseconds(), e.Codes, e.Content?.ToArray());
            if (said is not null)
            {
                content.Run(e.Probe, e.N, said.Salt, said.Bytes);
            }
        }

        transaction.Commit();
    }

    /// <summary>All heads at their current version, ordered by probe and number.</summary>
    public IEnumerable<EventHead> Heads()
    {
        using DbDataReader row = database.Command("SELECT probe, n, kind, version, at, stamp, codes, content FROM event ORDER BY probe, n").Read();
        while (row.Read())
        {
            yield return Upcast.ToCurrent(Head(row));
        }
    }

    /// <summary>All events as stored, with the contents that were not erased, ordered by probe and number.</summary>
    public IEnumerable<ProbeEvent> Events()
    {
        using DbDataReader row = database.Command(
            "SELECT e.probe, e.n, e.kind, e.version, e.at, e.stamp, e.codes, e.content, c.salt, c.bytes FROM event e LEFT JOIN content c USING (probe, n) ORDER BY e.probe, e.n").Read();
        while (row.Read())
        {
            yield return new(Head(row), row.IsDBNull(8) ? null : new((byte[])row[8], (byte[])row[9]));
        }
    }

    /// <summary>The plan's slots, with the parts of the study they name.</summary>
    public IReadOnlyList<Slot> Slots(Study study) => SlotTable.Read(database, study);

    /// <summary>The fold of each probe of the plan.</summary>
    public IReadOnlyList<Probe> Probes(int count)
    {
        Probe[] probes = new Probe[count];
        Array.Fill(probes, new Probe());
        foreach (EventHead head in Heads())
        {
            probes[head.Probe] = probes[head.Probe].Apply(head);
        }

        return probes;
    }

    public void Dispose() => database.Dispose();

    private static EventHead Head(DbDataReader row) => new(
        row.GetInt32(0),
        row.GetInt32(1),
        (EventKind)row.GetInt32(2),
        row.GetInt32(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(5)),
        row.GetInt64(6),
        row.IsDBNull(7) ? null : new Digest((byte[])row[7]));

    private static DbConnection Connect(string path, SqliteOpenMode mode)
    {
        string address = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5, ForeignKeys = true }.ToString();
        DbConnection connection = SqliteFactory.Instance.CreateDataSource(address).OpenConnection();
        connection.Command("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA").Run();
        return connection;
    }

    private static string Name(Brands brands) => brands switch
    {
        Brands.Simulated => "simulated",
        Brands.Live => "live",
    };
}
