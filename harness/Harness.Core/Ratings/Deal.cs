using NodaTime;

namespace Harness.Ratings;

/// <summary>Cards being given out: who has which, and how many of each brand and day.</summary>
internal sealed class Deal
{
    private readonly ulong seed;
    private readonly int[] brands;
    private readonly int[] days;
    private readonly int[,] ofBrand;
    private readonly int[,] ofDay;
    private readonly int[] loads;
    private readonly HashSet<int>[] holders;
    private readonly int[] before;
    private readonly SortedSet<int>[] fresh;

    public Deal(Assignable[] cards, string[] raters, IReadOnlyList<Turn> given, ulong seed)
    {
        this.seed = seed;
        (Cards, Raters) = (cards, raters);
        string[] brandNames = [.. cards.Select(card => card.Brand).Distinct(StringComparer.Ordinal)];
        LocalDate[] dates = [.. cards.Select(card => card.Day).Distinct().Order()];
        brands = [.. cards.Select(card => Array.IndexOf(brandNames, card.Brand))];
        days = [.. cards.Select(card => Array.BinarySearch(dates, card.Day))];
        Days = dates.Length;
        (ofBrand, ofDay) = (new int[raters.Length, brandNames.Length], new int[raters.Length, dates.Length]);
        loads = new int[raters.Length];
        before = new int[cards.Length];
        holders = [.. cards.Select(_ => new HashSet<int>())];
        fresh = [.. raters.Select(_ => new SortedSet<int>())];
        Dictionary<string, int> places = cards.Select((card, i) => (card.Card, i)).ToDictionary(StringComparer.Ordinal);
        foreach (Turn turn in given.Where(turn => turn.Kind == TurnKind.Card))
        {
            int rater = Array.BinarySearch(raters, turn.Rater, StringComparer.Ordinal);
            if (places.TryGetValue(turn.Card, out int card))
            {
                before[card]++;
                Count(card, rater, 1);
            }
            else if (rater >= 0)
            {
                loads[rater]++;
            }
        }
    }

    public Assignable[] Cards { get; }

    public string[] Raters { get; }

    /// <summary>How many days there are.</summary>
    public int Days { get; }

    /// <summary>Gives a card to as many as are wanting, those with the fewest cards first, then the fewest of its brand, then of its day; says how many have it.</summary>
    public int Fill(int card, int wanted)
    {
        int missing = Math.Max(0, wanted - before[card]);
        int[] chosen =
        [
            .. Enumerable.Range(0, Raters.Length).Where(rater => May(card, rater))
                .OrderBy(rater => loads[rater]).ThenBy(rater => ofBrand[rater, brands[card]]).ThenBy(rater => ofDay[rater, days[card]])
                .ThenBy(rater => Chance.Of(seed, "rater", Cards[card].Card, Raters[rater])).Take(missing),
        ];
        foreach (int rater in chosen)
        {
            Give(card, rater);
        }

        return before[card] + chosen.Length;
    }

    /// <summary>Whether a rater may get a card: neither has it nor carried its probe out.</summary>
    public bool May(int card, int rater) => !holders[card].Contains(rater) && !Cards[card].Shoppers.Contains(Raters[rater], StringComparer.Ordinal);

    public int Load(int rater) => loads[rater];

    public int OfDay(int rater, int day) => ofDay[rater, day];

    public int Day(int card) => days[card];

    public int Brand(int card) => brands[card];

    /// <summary>The cards that a rater gets now, in order; those given before cannot be moved.</summary>
    public IReadOnlyCollection<int> Fresh(int rater) => fresh[rater];

    /// <summary>Moves a card given now to another rater.</summary>
    public void Move(int card, int from, int to)
    {
        fresh[from].Remove(card);
        Count(card, from, -1);
        Give(card, to);
    }

    private void Give(int card, int rater)
    {
        fresh[rater].Add(card);
        Count(card, rater, 1);
    }

    private void Count(int card, int rater, int change)
    {
        if (rater < 0)
        {
            return;
        }

        _ = change > 0 ? holders[card].Add(rater) : holders[card].Remove(rater);
        loads[rater] += change;
        ofBrand[rater, brands[card]] += change;
        ofDay[rater, days[card]] += change;
    }
}
