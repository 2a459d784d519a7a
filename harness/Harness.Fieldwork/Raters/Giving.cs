using System.Data.Common;
using System.Globalization;
using Harness.Ratings;

namespace Harness.Raters;

/// <summary>Gives the cards of a round out, as far as they have not been: who comes to rate first, finds all that have been invited until then considered.</summary>
internal static class Giving
{
    /// <summary>All turns of a round, after what falls to cards and raters that came since.</summary>
    public static IReadOnlyList<Turn> Extend(DbConnection database, Round round)
    {
        RaterAccount[] accounts = [.. AccountTable.Read(database)];
        string[] raters = [.. accounts.Where(account => account is { Role: Role.Rater, Disabled: null }).Select(account => account.Id)];
        IReadOnlyList<KeptCard> cards = CardTable.Read(database, round.Number);
        Assignable[] dealt = [.. cards.Select(card => card.Assignable).OfType<Assignable>()];
        if (raters.Length == 0 || dealt.Length == 0)
        {
            return TurnTable.Read(database, round.Number);
        }

        foreach (RaterAccount gone in accounts.Where(account => !raters.Contains(account.Id, StringComparer.Ordinal)))
        {
            TurnTable.TakeBack(database, round.Number, gone.Id);
        }

        Turn[] before = [.. TurnTable.Read(database, round.Number)];
        HashSet<(string, string)> known = [.. before.Select(turn => (turn.Rater, turn.Card))];
        HashSet<(string, string)> own = [.. cards.SelectMany(card => card.Shoppers.Select(shopper => (shopper, card.Card)))];
        Turn[] fresh =
        [
            .. Assignment.Of(dealt, raters, round.Rule with { Gold = Ready(cards, TurnKind.Gold), Traps = Ready(cards, TurnKind.Trap) }, round.Seed, before).Turns
                .Where(turn => !known.Contains((turn.Rater, turn.Card)) && !own.Contains((turn.Rater, turn.Card))),
        ];
        TurnTable.Add(database, round.Number, fresh);
        return [.. before.Concat(fresh).OrderBy(turn => turn.Rater, StringComparer.Ordinal).ThenBy(turn => turn.Place)];
    }

    /// <summary>What giving out rests on beside the round: the raters and how many cards there are.</summary>
    public static string Basis(DbConnection database, int round)
    {
        IReadOnlyList<KeptCard> cards = CardTable.Read(database, round);
        IEnumerable<string> raters = AccountTable.Read(database).Where(account => account is { Role: Role.Rater, Disabled: null }).Select(account => account.Id);
        return string.Create(CultureInfo.InvariantCulture, $"{cards.Count(card => card.Probe is not null)} {string.Join(' ', raters)}");
    }

    private static string[] Ready(IReadOnlyList<KeptCard> cards, TurnKind kind) => [.. cards.Where(card => card.Kind == kind && card.Probe is not null).Select(card => card.Card)];
}
