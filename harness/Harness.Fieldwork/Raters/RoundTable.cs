using System.Data.Common;
using System.Globalization;
using Harness.Journal;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Raters;

/// <summary>The rounds of a book.</summary>
internal static class RoundTable
{
    private const string Columns = "SELECT number, rubric, hash, per_card, overlap, gold_every, trap_every, seed, begun FROM round";

    public static IReadOnlyList<Round> Read(DbConnection database)
    {
        List<Round> rounds = [];
        using Statement select = database.Command(Columns + " ORDER BY number");
        using DbDataReader row = select.Read();
        while (row.Read())
        {
            int number = row.GetInt32(0);
            AssignmentRule rule = new(row.GetInt32(3), row.GetDouble(4), Named(database, number, TurnKind.Gold), row.GetInt32(5), Named(database, number, TurnKind.Trap), row.GetInt32(6));
            rounds.Add(new(number, row.GetString(1), row.GetString(2), rule, ulong.Parse(row.GetString(7), CultureInfo.InvariantCulture), Instant.FromUnixTimeMilliseconds(row.GetInt64(8))));
        }

        return rounds;
    }

    /// <exception cref="ArgumentException">There is no such round.</exception>
    public static Round Read(DbConnection database, int number) => Read(database).FirstOrDefault(round => round.Number == number) ?? throw None(number);

    public static int Write(DbConnection database, Rubric rubric, AssignmentRule rule, ulong seed, Instant begun)
    {
        int number = Read(database).Count + 1;
        using Statement write = database.Command(
            "INSERT INTO round VALUES (@number, @rubric, @hash, @text, @per, @overlap, @gold, @trap, @seed, @begun, NULL)",
            "number", "rubric", "hash", "text", "per", "overlap", "gold", "trap", "seed", "begun");
        write.Run(
            number, rubric.Id, RubricHash.Of(rubric).ToString(), RubricJson.Write(rubric), rule.PerCard, rule.Overlap, rule.GoldEvery, rule.TrapEvery,
            seed.ToString(CultureInfo.InvariantCulture), begun.ToUnixTimeMilliseconds());
        return number;
    }

    /// <exception cref="ArgumentException">There is no such round.</exception>
    /// <exception cref="InvalidDataException">The rubric is not the one that the round began with.</exception>
    public static Rubric RubricOf(DbConnection database, int number)
    {
        using Statement select = database.Command("SELECT text, hash FROM round WHERE number = @number", "number");
        using DbDataReader row = select.Read(number);
        return row.Read() ? RubricJson.Read(row.GetString(0), row.GetString(1)) : throw None(number);
    }

    /// <summary>To whom what was given out last; null before that.</summary>
    public static string? Given(DbConnection database, int number)
    {
        using Statement select = database.Command("SELECT given FROM round WHERE number = @number", "number");
        using DbDataReader row = select.Read(number);
        return row.Read() && !row.IsDBNull(0) ? row.GetString(0) : null;
    }

    public static void WriteGiven(DbConnection database, int number, string given)
    {
        using Statement write = database.Command("UPDATE round SET given = @given WHERE number = @number", "given", "number");
        write.Run(given, number);
    }

    private static List<string> Named(DbConnection database, int round, TurnKind kind)
    {
        List<string> cards = [];
        using Statement select = database.Command("SELECT card FROM card WHERE round = @round AND kind = @kind ORDER BY card", "round", "kind");
        using DbDataReader row = select.Read(round, (int)kind);
        while (row.Read())
        {
            cards.Add(row.GetString(0));
        }

        return cards;
    }

    private static ArgumentException None(int number) => new(string.Create(CultureInfo.InvariantCulture, $"there is no round {number}"), nameof(number));
}
