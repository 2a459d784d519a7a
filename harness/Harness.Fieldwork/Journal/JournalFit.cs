using System.Data.Common;
using Harness.Probes;

namespace Harness.Journal;

/// <summary>
/// Whether the tables of a journal fit each other. One commit writes what belongs together: where a part of it is there alone, a commit
/// was cut in two and its undoing lost.
/// </summary>
internal static class JournalFit
{
    /// <summary>What holds of every journal: an event has the content that it commits to, and none is left out before another.</summary>
    private static readonly (string Count, string Says)[] Everywhere =
    [
        ("SELECT count(*) FROM event e WHERE content IS NOT NULL AND NOT EXISTS (SELECT 1 FROM content c WHERE c.probe = e.probe AND c.n = e.n)", "events without what they say"),
        ("SELECT count(*) FROM (SELECT probe FROM event GROUP BY probe HAVING min(n) <> 0 OR max(n) <> count(*) - 1) AS gaps", "conversations without one of their events"),
    ];

    /// <summary>
    /// What holds where messages are claimed and replies are kept once. A version of a reply has its event and its row of what was seen; a
    /// claim has its event, in the order of the tries, and the end that was recorded of it last. What a simulation plays has events alone.
    /// </summary>
    private static readonly (string Count, string Says)[] Live =
    [
        ($"""
        SELECT count(*) FROM (
            SELECT probe, n FROM (
                SELECT probe, n, 1 AS told, 0 AS kept FROM event WHERE kind IN ({(int)EventKind.Replied}, {(int)EventKind.Edited})
                UNION ALL SELECT probe, n, 0, 1 FROM seen) AS replies
            GROUP BY probe, n HAVING sum(told) <> 1 OR sum(kept) <> 1) AS misfits
        """, "replies that do not fit what was seen"),
        ($"""
        WITH told AS (
            SELECT probe, codes & 65535 AS turn, n, kind, codes,
                count(*) FILTER (WHERE kind = {(int)EventKind.Wire}) OVER (PARTITION BY probe, codes & 65535 ORDER BY n) - 1 AS try
            FROM event WHERE kind IN ({(int)EventKind.Wire}, {(int)EventKind.Sent}) OR kind BETWEEN {(int)EventKind.Refused} AND {(int)EventKind.Unresolved}),
        placed AS (SELECT told.*, row_number() OVER (PARTITION BY probe, turn, try ORDER BY n DESC) AS back FROM told)
        SELECT count(*) FROM (
            SELECT DISTINCT probe, turn, try FROM (
                SELECT probe, turn, try, max(CASE kind WHEN {(int)EventKind.Wire} THEN codes - turn END) AS thread,
                    max(CASE back WHEN 1 THEN NULLIF(kind, {(int)EventKind.Wire}) END) AS outcome
                FROM placed GROUP BY probe, turn, try
                UNION ALL SELECT probe, turn, try, thread, outcome FROM wire) AS claims
            GROUP BY probe, turn, try, thread, outcome HAVING count(*) <> 2) AS misfits
        """, "messages that do not fit their claims"),
    ];

    /// <returns>What does not fit; null when all does.</returns>
    public static string? Fault(DbConnection connection)
    {
        IEnumerable<(string Count, string Says)> rules = WaveTable.Read(connection).Brands == Brands.Live ? Everywhere.Concat(Live) : Everywhere;
        return rules.Select(rule => Broken(connection, rule.Count, rule.Says)).FirstOrDefault(fault => fault is not null);
    }

    private static string? Broken(DbConnection connection, string count, string says)
    {
        using Statement select = connection.Command(count);
        using DbDataReader row = select.Read();
        row.Read();
        return row.GetInt64(0) is > 0 and var found ? FormattableString.Invariant($"{says}: {found}") : null;
    }
}
