namespace Harness.Ratings;

/// <summary>The rows of the raters: what was given before, then the new cards in an order of their own with gold and traps between.</summary>
internal static class Rows
{
    public static IReadOnlyList<Turn> Of(Deal deal, AssignmentRule rule, ulong seed, IReadOnlyList<Turn> given)
    {
        ILookup<string, Turn> before = given.ToLookup(turn => turn.Rater, StringComparer.Ordinal);
        IEnumerable<Turn> fresh = deal.Raters.SelectMany((rater, i) => Row(rater, Shuffled(deal, rater, i, seed, before[rater].Count()), [.. before[rater]], rule, seed));
        return [.. given.Concat(fresh).OrderBy(turn => turn.Rater, StringComparer.Ordinal).ThenBy(turn => turn.Place)];
    }

    private static string[] Shuffled(Deal deal, string rater, int i, ulong seed, int before)
    {
        string[] cards = [.. deal.Fresh(i).Select(card => deal.Cards[card].Card).Order(StringComparer.Ordinal)];
        return [.. Chance.For(seed, "order", rater, Number(before)).Permutation(cards.Length).Select(place => cards[place])];
    }

    private static IEnumerable<Turn> Row(string rater, string[] cards, Turn[] before, AssignmentRule rule, ulong seed)
    {
        HashSet<string> seen = new(before.Select(turn => turn.Card), StringComparer.Ordinal);
        int place = before.Length == 0 ? 0 : before.Max(turn => turn.Place) + 1, judged = before.Count(turn => turn.Kind == TurnKind.Card);
        foreach (string card in cards)
        {
            foreach ((TurnKind kind, IReadOnlyList<string> checks, int every) in new[] { (TurnKind.Gold, rule.Gold, rule.GoldEvery), (TurnKind.Trap, rule.Traps, rule.TrapEvery) })
            {
                string purpose = kind == TurnKind.Gold ? "gold" : "trap";
                if (every > 0 && judged % every == Chance.For(seed, purpose, rater, Number(judged / every)).Below(every)
                    && checks.Where(check => !seen.Contains(check)).OrderBy(check => Chance.Of(seed, purpose, rater, check)).ThenBy(check => check, StringComparer.Ordinal).FirstOrDefault() is { } check)
                {
                    seen.Add(check);
                    yield return new(rater, place++, check, kind);
                }
            }

            yield return new(rater, place++, card, TurnKind.Card);
            judged++;
        }
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
