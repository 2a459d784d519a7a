using System.Data.Common;
using Harness.Journal;
using Harness.Ratings;

namespace Harness.Raters;

/// <summary>Who was given what.</summary>
internal static class TurnTable
{
    public static IReadOnlyList<Turn> Read(DbConnection database, int round)
    {
        List<Turn> turns = [];
        using Statement select = database.Command(
            "SELECT t.rater, t.place, t.card, c.kind FROM turn t JOIN card c ON c.round = t.round AND c.card = t.card WHERE t.round = @round ORDER BY t.rater, t.place", "round");
        using DbDataReader row = select.Read(round);
        while (row.Read())
        {
            turns.Add(new(row.GetString(0), row.GetInt32(1), row.GetString(2), (TurnKind)row.GetInt32(3)));
        }

        return turns;
    }

    public static void Add(DbConnection database, int round, IEnumerable<Turn> turns)
    {
        using Statement write = database.Command("INSERT INTO turn VALUES (@round, @rater, @place, @card)", "round", "rater", "place", "card");
        foreach (Turn turn in turns)
        {
            write.Run(round, turn.Rater, turn.Place, turn.Card);
        }
    }

    public static bool Has(DbConnection database, int round, string rater, string card)
    {
        using Statement select = database.Command("SELECT 1 FROM turn WHERE round = @round AND rater = @rater AND card = @card", "round", "rater", "card");
        using DbDataReader row = select.Read(round, rater, card);
        return row.Read();
    }

    /// <summary>Takes back from a rater what they have not rated, so that others get it.</summary>
    public static void TakeBack(DbConnection database, int round, string rater)
    {
        using Statement write = database.Command(
            "DELETE FROM turn WHERE round = @round AND rater = @rater AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.round = turn.round AND r.rater = turn.rater AND r.card = turn.card)", "round", "rater");
        write.Run(round, rater);
    }
}
