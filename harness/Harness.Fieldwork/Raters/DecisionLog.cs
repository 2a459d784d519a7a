using System.Data.Common;
using Harness.Journal;
using NodaTime;

namespace Harness.Raters;

/// <summary>The decisions of a round, appended and never changed.</summary>
internal static class DecisionLog
{
    private const string Columns = "SELECT uuid, card, criterion, mark, reason, decider, at FROM decision WHERE round = @round";

    /// <summary>All, by card and criterion, the first first.</summary>
    public static IReadOnlyList<Adjudication> Read(DbConnection database, int round)
    {
        using Statement select = database.Command(Columns + " ORDER BY card, criterion, n", "round");
        return Decisions(select, round);
    }

    /// <summary>All on one criterion of a card, the first first.</summary>
    public static IReadOnlyList<Adjudication> Read(DbConnection database, int round, string card, string criterion)
    {
        using Statement select = database.Command(Columns + " AND card = @card AND criterion = @criterion ORDER BY n", "round", "card", "criterion");
        return Decisions(select, round, card, criterion);
    }

    public static void Add(DbConnection database, int round, int n, Adjudication decision)
    {
        using Statement write = database.Command(
            "INSERT INTO decision VALUES (@round, @card, @criterion, @n, @uuid, @mark, @reason, @decider, @at) ON CONFLICT (round, card, criterion, uuid) DO NOTHING",
            "round", "card", "criterion", "n", "uuid", "mark", "reason", "decider", "at");
        write.Run(
            round, decision.Card, decision.Criterion, n, decision.Uuid.ToByteArray(bigEndian: true), MarkCode.Of(decision.Mark), decision.Reason, decision.By, decision.At.ToUnixTimeMilliseconds());
    }

    private static List<Adjudication> Decisions(Statement select, params object?[] keys)
    {
        List<Adjudication> decisions = [];
        using DbDataReader row = select.Read(keys);
        while (row.Read())
        {
            decisions.Add(new(
                new((byte[])row[0], bigEndian: true), row.GetString(1), row.GetString(2), MarkCode.Read(row.GetString(3)), row.GetString(4), row.GetString(5),
                Instant.FromUnixTimeMilliseconds(row.GetInt64(6))));
        }

        return decisions;
    }
}
