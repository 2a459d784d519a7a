namespace Harness.Ratings;

/// <summary>Moves cards between raters until nothing gets more even by it.</summary>
internal static class Evening
{
    /// <summary>Evens out the loads, where lockouts or what was given before have put them more than one apart, by chains of moves as short as can be.</summary>
    public static void Loads(Deal deal)
    {
        while (Enumerable.Range(0, deal.Raters.Length).OrderByDescending(deal.Load).Select(rater => Chain(deal, rater)).FirstOrDefault(chain => chain is not null) is { } moves)
        {
            foreach ((int card, int from, int to) in moves)
            {
                deal.Move(card, from, to);
            }
        }
    }

    /// <summary>Evens out the days within each rater's cards of a brand, by swaps that leave loads and brands as they are.</summary>
    public static void Days(Deal deal)
    {
        for (int day = 0; day < deal.Days;)
        {
            int here = day;
            int[] raters = [.. Enumerable.Range(0, deal.Raters.Length).OrderByDescending(rater => deal.OfDay(rater, here))];
            day += raters.Length > 1 && raters.Any(most => raters.Reverse<int>().Any(least => Swap(deal, most, least, here))) ? 0 : 1;
        }
    }

    /// <summary>The moves that take one card from a rater and give one more to somebody with at least two fewer; null when there are none.</summary>
    private static List<(int Card, int From, int To)>? Chain(Deal deal, int start)
    {
        Dictionary<int, (int Card, int From)> reached = new() { [start] = (-1, -1) };
        Queue<int> next = new([start]);
        while (next.TryDequeue(out int from))
        {
            if (deal.Load(from) <= deal.Load(start) - 2)
            {
                List<(int, int, int)> moves = [];
                for (int at = from; at != start; at = reached[at].From)
                {
                    moves.Add((reached[at].Card, reached[at].From, at));
                }

                return moves;
            }

            foreach (int to in Enumerable.Range(0, deal.Raters.Length).Where(to => !reached.ContainsKey(to)))
            {
                if (deal.Fresh(from).Where(card => deal.May(card, to)).Cast<int?>().FirstOrDefault() is { } card)
                {
                    reached[to] = (card, from);
                    next.Enqueue(to);
                }
            }
        }

        return null;
    }

    /// <summary>Swaps a card of a day for one of the same brand and another day, if the squares of both raters' counts get fewer by it.</summary>
    private static bool Swap(Deal deal, int a, int b, int day)
    {
        int apart = deal.OfDay(a, day) - deal.OfDay(b, day);
        if (apart < 2)
        {
            return false;
        }

        foreach (int mine in deal.Fresh(a).Where(card => deal.Day(card) == day && deal.May(card, b)))
        {
            foreach (int theirs in deal.Fresh(b).Where(card => deal.Brand(card) == deal.Brand(mine) && deal.May(card, a)))
            {
                int other = deal.Day(theirs);
                if (other != day && apart + deal.OfDay(b, other) - deal.OfDay(a, other) > 2)
                {
                    deal.Move(mine, a, b);
                    deal.Move(theirs, b, a);
                    return true;
                }
            }
        }

        return false;
    }
}
