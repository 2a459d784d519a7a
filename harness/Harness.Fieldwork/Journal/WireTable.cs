using System.Data.Common;
using System.Globalization;
using Harness.Probes;
using NodaTime;

namespace Harness.Journal;

/// <summary>The rows that give the right to send, and how each ended.</summary>
internal static class WireTable
{
    private const string Columns = "probe, turn, try, attempt, at, until, thread";

    /// <summary>Writes a row, unless there is one or the try before it is not known to have posted nothing.</summary>
    public static bool Insert(DbConnection connection, SendClaim claim)
    {
        using Statement insert = connection.Command(
            $"""
            INSERT INTO wire (probe, turn, try, thread, attempt, at, until) SELECT @probe, @turn, @try, @thread, @attempt, @at, @until
            WHERE @try = 0 OR EXISTS (SELECT 1 FROM wire WHERE probe = @probe AND turn = @turn AND try = @try - 1 AND outcome = {(int)EventKind.Deferred})
            ON CONFLICT DO NOTHING
            """,
            "probe", "turn", "try", "thread", "attempt", "at", "until");
        return insert.Run(claim.Probe, claim.Turn, claim.Try, claim.Thread, claim.Attempt, claim.At.ToUnixTimeMilliseconds(), claim.Until.ToUnixTimeMilliseconds()) == 1;
    }

    public static bool Has(DbConnection connection, SendClaim claim)
    {
        using Statement select = connection.Command("SELECT 1 FROM wire WHERE probe = @probe AND turn = @turn AND try = @try AND attempt = @attempt", "probe", "turn", "try", "attempt");
        using DbDataReader row = select.Read(claim.Probe, claim.Turn, claim.Try, claim.Attempt);
        return row.Read();
    }

    /// <summary>Notes how a claim ended. An end is final, but for uncertainty, which finding or giving up ends, and giving up, which finding ends.</summary>
    /// <returns>Whether it was news.</returns>
    public static bool Settle(DbConnection connection, SendClaim claim, EventKind outcome)
    {
        using Statement update = connection.Command(
            $"""
            UPDATE wire SET outcome = @outcome WHERE probe = @probe AND turn = @turn AND try = @try AND attempt = @attempt AND (outcome IS NULL
                OR (outcome = {(int)EventKind.Uncertain} AND @outcome IN ({(int)EventKind.Found}, {(int)EventKind.Unresolved}))
                OR (outcome = {(int)EventKind.Unresolved} AND @outcome = {(int)EventKind.Found}))
            """,
            "outcome", "probe", "turn", "try", "attempt");
        return update.Run((int)outcome, claim.Probe, claim.Turn, claim.Try, claim.Attempt) == 1;
    }

    /// <summary>Claims that ended in a way, or have not ended where it is null.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="outcome">The way.</param>
    /// <param name="whose">A condition of ours that narrows them down.</param>
    public static IReadOnlyList<SendClaim> With(DbConnection connection, EventKind? outcome, string whose)
    {
        string ended = outcome is { } kind ? string.Create(CultureInfo.InvariantCulture, $"= {(int)kind}") : "IS NULL";
        using Statement select = connection.Command($"SELECT {Columns} FROM wire WHERE outcome {ended} AND {whose} ORDER BY probe, turn, try");
        using DbDataReader row = select.Read();
        List<SendClaim> claims = [];
        while (row.Read())
        {
            claims.Add(new(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), (byte[])row[3], Instant.FromUnixTimeMilliseconds(row.GetInt64(4)), Instant.FromUnixTimeMilliseconds(row.GetInt64(5)), row.GetInt64(6)));
        }

        return claims;
    }
}
