using System.Data.Common;
using Harness.Probes;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Harness.Journal;

/// <summary>How far a study is, read beside a host that writes: each number by a short read of its own.</summary>
/// <param name="Wave">What the journal is of.</param>
/// <param name="Planned">Conversations of the plan.</param>
/// <param name="Begun">Those with an event.</param>
/// <param name="Closed">Those that are over.</param>
/// <param name="First">When the first is planned; null in an empty plan.</param>
/// <param name="Last">When the last is planned; null in an empty plan.</param>
/// <param name="Next">When the next one that has not begun is planned; null when all have.</param>
/// <param name="Events">How many events of each kind, those of which there are none left out.</param>
internal sealed record JournalGlance(
    Wave Wave, long Planned, long Begun, long Closed, Instant? First, Instant? Last, Instant? Next, IReadOnlyDictionary<EventKind, long> Events)
{
    /// <exception cref="InvalidDataException">It is no journal, one of a newer harness, or locked for longer than can be waited.</exception>
    public static JournalGlance At(string path)
    {
        try
        {
            using DbConnection connection = JournalFile.Reading(path);
            return Of(connection);
        }
        catch (Exception error) when (error is SqliteException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} cannot be read as a journal: {error.Message}", error);
        }
    }

    /// <exception cref="DbException">There is none, or it is out of reach.</exception>
    /// <exception cref="InvalidDataException">A newer harness wrote it.</exception>
    public static JournalGlance At(JournalStore store)
    {
        using Borrowed lent = store.Borrow();
        return Of(lent.Connection);
    }

    private static JournalGlance Of(DbConnection connection)
    {
        Wave wave = WaveTable.Read(connection);
        Dictionary<EventKind, long> events = Kinds(connection);
        long?[] slots = Row(connection, "SELECT count(*), min(at), max(at) FROM slot");
        long?[] begun = Row(connection, "SELECT count(DISTINCT probe) FROM event");
        long?[] next = Row(connection, "SELECT min(at) FROM slot WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.probe = slot.probe)");
        return new(wave, slots[0]!.Value, begun[0]!.Value, events.GetValueOrDefault(EventKind.Closed), At(slots[1]), At(slots[2]), At(next[0]), events);
    }

    private static Instant? At(long? milliseconds) => milliseconds is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;

    private static Dictionary<EventKind, long> Kinds(DbConnection connection)
    {
        using Statement select = connection.Command("SELECT kind, count(*) FROM event GROUP BY kind ORDER BY kind");
        using DbDataReader row = select.Read();
        Dictionary<EventKind, long> kinds = [];
        while (row.Read())
        {
            kinds.Add((EventKind)row.GetInt32(0), row.GetInt64(1));
        }

        return kinds;
    }

    private static long?[] Row(DbConnection connection, string sql)
    {
        using Statement select = connection.Command(sql);
        using DbDataReader row = select.Read();
        row.Read();
        return [.. Enumerable.Range(0, row.FieldCount).Select(column => row.IsDBNull(column) ? (long?)null : row.GetInt64(column))];
    }
}
