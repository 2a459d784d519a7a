using System.Data.Common;
using NodaTime;

namespace Harness.Journal;

/// <summary>
/// Which node is at which conversation, and until when a conversation sleeps, for nodes that share a database. It spares work and keeps
/// nothing safe: a shift ends by itself when its node does not, and what must be once is once by its key, whoever is at it.
/// </summary>
internal sealed class Shifts(PostgresStore store, TimeProvider time, Duration length)
{
    private const string Clock = "(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

    /// <summary>How long a shift lasts unless it is left before: a node that died or stands still keeps a conversation no longer.</summary>
    public static Duration Usual { get; } = Duration.FromSeconds(30);

    /// <summary>By how much the clock of this node was ahead of the database's when it was last compared.</summary>
    public Duration Skew { get; private set; }

    /// <summary>Compares the clocks.</summary>
    /// <returns>The skew.</returns>
    public Duration Compare() => Skew = store.Do(database =>
    {
        using Statement ask = database.Command($"SELECT {Clock}");
        using DbDataReader row = ask.Read();
        row.Read();
        return Now() - Instant.FromUnixTimeMilliseconds(row.GetInt64(0));
    });

    /// <summary>Begins to work on a conversation.</summary>
    /// <param name="probe">Which.</param>
    /// <param name="isWoken">Whether it is woken before its time.</param>
    /// <returns>Null when it is ours; else when to ask again, because another node is at it or it sleeps.</returns>
    public Instant? Take(int probe, bool isWoken = false) => store.Do<Instant?>(database =>
    {
        Instant now = Now();
        using Statement take = database.Command(
            $"""
            INSERT INTO shift VALUES (@probe, current_setting('application_name'), {Clock} + @length, 0)
            ON CONFLICT (probe) DO UPDATE SET node = excluded.node, held = excluded.held
            WHERE (shift.held <= {Clock} OR shift.node = excluded.node) AND shift.due <= @now RETURNING {Clock}
            """,
            "probe", "length", "now");
        using (DbDataReader taken = take.Read(probe, (long)length.TotalMilliseconds, isWoken ? long.MaxValue : now.ToUnixTimeMilliseconds()))
        {
            if (taken.Read())
            {
                Skew = now - Instant.FromUnixTimeMilliseconds(taken.GetInt64(0));
                return null;
            }
        }

        using Statement look = database.Command($"SELECT due, held - {Clock} FROM shift WHERE probe = @probe", "probe");
        using DbDataReader row = look.Read(probe);
        return !row.Read() ? now
            : Instant.Max(Instant.FromUnixTimeMilliseconds(row.GetInt64(0)), now + Duration.Max(Duration.FromMilliseconds(1), Duration.FromMilliseconds(row.GetInt64(1))));
    });

    /// <summary>Leaves a conversation, if it is still ours.</summary>
    /// <param name="probe">Which.</param>
    /// <param name="next">When there is something to do again; null when any node may look at once.</param>
    public void Leave(int probe, Instant? next)
    {
        try
        {
            store.Do(database =>
            {
                using Statement leave = database.Command("UPDATE shift SET held = 0, due = @due WHERE probe = @probe AND node = current_setting('application_name')", "probe", "due");
                return leave.Run(probe, next is { } at ? Instant.Min(at, Latest).ToUnixTimeMilliseconds() : 0L);
            });
        }
        catch (DbException)
        {
            // it ends by itself
        }
    }

    private static Instant Latest { get; } = Instant.FromUtc(9999, 1, 1, 0, 0);

    private Instant Now() => Instant.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
