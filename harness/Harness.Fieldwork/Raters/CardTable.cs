using System.Data.Common;
using Harness.Journal;
using Harness.Ratings;
using NodaTime.Text;

namespace Harness.Raters;

/// <summary>The cards of the rounds, without any text: that stays in the journal, where it can be erased.</summary>
internal static class CardTable
{
    /// <summary>Gold or a trap, whose probe is not known yet.</summary>
    public static void Add(DbConnection database, int round, string card, TurnKind kind, IReadOnlyDictionary<string, int> known)
    {
        using Statement write = database.Command("INSERT INTO card VALUES (@round, @card, @kind, NULL, NULL, NULL, NULL, @known)", "round", "card", "kind", "known");
        write.Run(round, card, (int)kind, MarkCode.Of(known));
    }

    /// <summary>Takes cards of the wave; of those that are there only what is not known yet is written.</summary>
    public static void Deal(DbConnection database, int round, IReadOnlyList<DeckCard> deck)
    {
        using Statement write = database.Command(
            "INSERT INTO card VALUES (@round, @card, @kind, @probe, @brand, @day, @shopper, NULL) ON CONFLICT (round, card) DO UPDATE "
            + "SET probe = excluded.probe, brand = excluded.brand, day = excluded.day, shopper = excluded.shopper WHERE card.probe IS NULL",
            "round", "card", "kind", "probe", "brand", "day", "shopper");
        foreach (DeckCard card in deck)
        {
            write.Run(round, card.Card.Id, (int)TurnKind.Card, card.Probe, card.Brand, LocalDatePattern.Iso.Format(card.Day), card.Shoppers.Count == 0 ? null : string.Join(' ', card.Shoppers));
        }
    }

    /// <summary>A trap gets the complaint of a probe, once.</summary>
    public static void Borrow(DbConnection database, int round, string card, string probe)
    {
        using Statement write = database.Command("UPDATE card SET probe = @probe WHERE round = @round AND card = @card AND probe IS NULL", "probe", "round", "card");
        write.Run(probe, round, card);
    }

    public static IReadOnlyList<KeptCard> Read(DbConnection database, int round)
    {
        List<KeptCard> cards = [];
        using Statement select = database.Command("SELECT card, kind, probe, brand, day, shopper, known FROM card WHERE round = @round ORDER BY card", "round");
        using DbDataReader row = select.Read(round);
        while (row.Read())
        {
            cards.Add(new(
                row.GetString(0), (TurnKind)row.GetInt32(1), Text(row, 2), Text(row, 3), Text(row, 4) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null, Text(row, 5)?.Split(' ') ?? [],
                Text(row, 6) is { } known ? MarkCode.ReadKnown(known) : new Dictionary<string, int>(StringComparer.Ordinal)));
        }

        return cards;
    }

    public static bool Has(DbConnection database, int round, string card)
    {
        using Statement select = database.Command("SELECT 1 FROM card WHERE round = @round AND card = @card", "round", "card");
        using DbDataReader row = select.Read(round, card);
        return row.Read();
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
