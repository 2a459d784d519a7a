using System.Data.Common;
using Harness.Clockwork;
using Harness.Planning;
using Harness.Probes;
using Harness.Studies;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Harness.Journal;

/// <summary>
/// The append-only record of a wave: the only truth, of which everything else is a fold. Heads and contents stand apart, so that a
/// content can be erased.
/// </summary>
internal sealed partial class EventJournal : IDisposable
{
    private static readonly Upcast Upcast = new(new Dictionary<(EventKind, int), Func<EventHead, EventHead>>());
    private const string EventColumns =
        "e.probe, e.n, e.kind, e.version, e.at, e.stamp, e.codes, e.content, c.salt, c.bytes FROM event e LEFT JOIN content c USING (probe, n)";

    private readonly JournalStore store;

    private EventJournal(JournalStore kept, Wave wave)
    {
        store = kept;
        Wave = wave;
    }

    public Wave Wave { get; }

    /// <summary>Ends when the disk failed under the journal: nothing is written or sent any more, and who holds it is to end.</summary>
    public Task<DbException> Broken => store.Broken;

    /// <summary>A new journal with its plan, opened for writing.</summary>
    /// <exception cref="IOException">There is a file of that name already: a journal is never written over.</exception>
    /// <exception cref="ArgumentException">The text of a slot is not well-formed Unicode.</exception>
    public static EventJournal Create(string path, Wave wave, IReadOnlyList<Slot> slots)
    {
        using (DbConnection connection = JournalFile.New(path))
        {
            using DbTransaction transaction = connection.BeginTransaction();
            using Statement tables = connection.Command(Schema.Of("sqlite"));
            tables.Run();
            WaveTable.Write(connection, wave);
            SlotTable.Write(connection, slots);
            transaction.Commit();
        }

        return new(new SqliteStore(path, JournalFile.Writing), wave);
    }

    /// <summary>The journal of a database, made where there is none yet: of many nodes that ask at once one makes it, and all have the same.</summary>
    /// <exception cref="StrangeDatabaseException">It must not be used.</exception>
    /// <exception cref="DbException">It cannot be reached or written.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer harness.</exception>
    public static EventJournal Join(PostgresStore store, Wave wave, IReadOnlyList<Slot> slots)
    {
        PostgresSetup.Make(store, wave, slots);
        return Open(store);
    }

    /// <summary>Opens a journal that is kept in a database.</summary>
    /// <exception cref="StrangeDatabaseException">It must not be used.</exception>
    /// <exception cref="DbException">It cannot be reached, or holds no journal.</exception>
    /// <exception cref="InvalidDataException">It was written by a newer harness.</exception>
    public static EventJournal Open(JournalStore store)
    {
        using Borrowed lent = store.Borrow();
        return new(store, WaveTable.Read(lent.Connection));
    }

    /// <summary>Opens a journal for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no journal, or one of a newer harness.</exception>
    public static EventJournal Open(string path) => Open(path, JournalFile.Reading);

    /// <summary>Opens a journal to go on writing it, after a look at the whole of it.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no journal, one of a newer harness, damaged, or cannot be written: of the last two an inner <see cref="SqliteException"/> tells which.</exception>
    public static EventJournal Resume(string path) => Open(path, JournalFile.Resuming);

    private static EventJournal Open(string path, Func<string, DbConnection> connect)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"there is no journal {path}", path);
        }

        try
        {
            Wave wave;
            using (DbConnection connection = JournalFile.Reading(path))
            {
                wave = WaveTable.Read(connection);
            }

            return new(new SqliteStore(path, connect), wave);
        }
        catch (Exception error) when (error is SqliteException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} cannot be read as a journal: {error.Message}", error);
        }
    }

    /// <summary>Appends events in one durable transaction. An event that is already there is refused, and with it the whole batch.</summary>
    /// <exception cref="DbException">An event is there already, or belongs to no slot.</exception>
    public void Append(IReadOnlyList<ProbeEvent> events)
    {
        store.Commit(database =>
        {
            Insert(database, events);
            Crash.Point("appending");
            return events.Count;
        });
        Crash.Point("appended");
    }

    /// <summary>How many events there are.</summary>
    public long Count() => store.Do(database =>
    {
        using Statement select = database.Command("SELECT count(*) FROM event");
        using DbDataReader row = select.Read();
        row.Read();
        return row.GetInt64(0);
    });

    /// <summary>How many events a probe has.</summary>
    public int CountOf(int probe) => store.Do(database => NextNumber(database, probe));

    /// <summary>All heads at their current version, ordered by probe and number. Read them in one go: a writer waits until the last.</summary>
    /// <exception cref="NotSupportedException">A newer harness wrote one of them.</exception>
    public IEnumerable<EventHead> Heads()
    {
        using Borrowed lent = store.Borrow();
        using Statement select = lent.Connection.Command("SELECT probe, n, kind, version, at, stamp, codes, content FROM event ORDER BY probe, n");
        using DbDataReader row = select.Read();
        while (row.Read())
        {
            yield return Upcast.ToCurrent(Head(row));
        }
    }

    /// <summary>
    /// All events as stored, with the contents that were not erased, ordered by probe and number. Read them in one go: a writer waits
    /// until the last.
    /// </summary>
    /// <exception cref="InvalidDataException">A content is not the one that its head commits to.</exception>
    public IEnumerable<ProbeEvent> Events()
    {
        using Borrowed lent = store.Borrow();
        foreach (ProbeEvent happened in Events(lent.Connection, "SELECT " + EventColumns + " ORDER BY e.probe, e.n"))
        {
            yield return happened;
        }
    }

    /// <summary>All events of one probe as stored, in their order.</summary>
    /// <exception cref="InvalidDataException">A content is not the one that its head commits to.</exception>
    public IReadOnlyList<ProbeEvent> EventsOf(int probe) =>
        store.Do(database => (IReadOnlyList<ProbeEvent>)[.. Events(database, "SELECT " + EventColumns + " WHERE e.probe = @probe ORDER BY e.n", probe)]);

    private static IEnumerable<ProbeEvent> Events(DbConnection database, string sql, params object?[] keys)
    {
        using Statement select = keys.Length == 0 ? database.Command(sql) : database.Command(sql, "probe");
        using DbDataReader row = select.Read(keys);
        while (row.Read())
        {
            EventHead head = Head(row);
            Content? content = row.IsDBNull(8) ? null : new((byte[])row[8], (byte[])row[9]);
            yield return content is null || content.Commitment == head.Content
                ? new(head, content)
                : throw new InvalidDataException(FormattableString.Invariant($"the content of event {head.N} of {ProbeId.Of(head.Probe)} is not the one that was recorded"));
        }
    }

    /// <summary>The plan's slots, with the parts of the study they name.</summary>
    /// <exception cref="InvalidDataException">A slot names something that the study does not have.</exception>
    public IReadOnlyList<Slot> Slots(Study study)
    {
        using Borrowed lent = store.Borrow();
        return SlotTable.Read(lent.Connection, study);
    }

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

    public void Dispose() => store.Dispose();

    private static void Insert(DbConnection database, IReadOnlyList<ProbeEvent> events)
    {
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
    }

    private static EventHead Head(DbDataReader row) => new(
        row.GetInt32(0),
        row.GetInt32(1),
        (EventKind)row.GetInt32(2),
        row.GetInt32(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(5)),
        row.GetInt64(6),
        row.IsDBNull(7) ? null : new Digest((byte[])row[7]));
}
