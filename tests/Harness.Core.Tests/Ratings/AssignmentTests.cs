using FsCheck;
using FsCheck.Fluent;
using Harness.Ratings;
using NodaTime;

namespace Harness.Core.Tests.Ratings;

public sealed class AssignmentTests
{
    private static readonly LocalDate First = new(2026, 3, 2);

    /// <summary>How many cards, brands, raters, raters for each card; the seed.</summary>
    private static readonly Gen<(int Cards, int Brands, int Raters, int Each, ulong Seed)> Demands =
        from cards in Gen.Choose(0, 60)
        from brands in Gen.Choose(1, 8)
        from raters in Gen.Choose(1, 7)
        from each in Gen.Choose(1, raters)
        from seed in Gen.Choose(0, 1_000_000)
        select (cards, brands, raters, each, (ulong)seed);

    [Fact]
    public void By_hand_two_cards_and_two_raters()
    {
        // Both judge both; each order is a permutation of two, and the gold comes once among two cards.
        Assigned assigned = Assignment.Of(Cards(2, 1), ["ann", "bob"], AssignmentRule.Each(2) with { Gold = ["g"], GoldEvery = 2 }, 1);
        assigned.Short.ShouldBeEmpty();
        foreach (string rater in new[] { "ann", "bob" })
        {
            Turn[] row = [.. assigned.Turns.Where(turn => turn.Rater == rater)];
            row.Select(turn => turn.Place).ShouldBe([0, 1, 2]);
            row.Where(turn => turn.Kind == TurnKind.Card).Select(turn => turn.Card).Order().ShouldBe(["c00", "c01"]);
            row.Where(turn => turn.Kind == TurnKind.Gold).Select(turn => turn.Card).ShouldBe(["g"]);
            row[^1].Kind.ShouldBe(TurnKind.Card);
        }
    }

    [Fact]
    public void By_hand_the_shopper_gets_what_others_shopped()
    {
        // c00 was shopped by ann and c01 by bob: with one rater each there is only one way, and with two none for either.
        Assignable[] cards = [new("c00", "a", First, ["ann"]), new("c01", "a", First, ["bob"])];
        Assignment.Of(cards, ["ann", "bob"], AssignmentRule.Each(1), 9).Turns.ShouldBe([new("ann", 0, "c01", TurnKind.Card), new("bob", 0, "c00", TurnKind.Card)]);
        Assigned two = Assignment.Of(cards, ["ann", "bob"], AssignmentRule.Each(2), 9);
        two.Short.ShouldBe([new("c00", 2, 1), new("c01", 2, 1)], ignoreOrder: true);
        Assignment.Of([new("c02", "a", First, ["ann", "bob"])], ["ann", "bob", "cleo"], AssignmentRule.Each(2), 9).Turns.ShouldBe([new("cleo", 0, "c02", TurnKind.Card)]);
        two.Turns.Count.ShouldBe(2);
    }

    [Fact]
    public void By_hand_lockouts_are_evened_out_by_chains()
    {
        // Ann shopped the first four, so bob and cem have these and ann the last two; greedily bob or cem would have one more.
        Assignable[] cards = [.. Enumerable.Range(0, 6).Select(i => new Assignable($"c{i}", i < 4 ? "a" : "b", First, i < 4 ? ["ann"] : i == 4 ? ["bob"] : []))];
        ILookup<string, Turn> rows = Assignment.Of(cards, ["ann", "bob", "cem"], AssignmentRule.Each(1), 3).Turns.ToLookup(turn => turn.Rater);
        rows["ann"].Select(turn => turn.Card).Order().ShouldBe(["c4", "c5"]);
        (rows["bob"].Count(), rows["cem"].Count()).ShouldBe((2, 2));
    }

    [Fact]
    public void Fewer_raters_than_demanded_is_a_value_that_says_so()
    {
        Assigned assigned = Assignment.Of(Cards(3, 1), ["ann"], AssignmentRule.Each(2), 1);
        assigned.Short.ShouldBe([new("c00", 2, 1), new("c01", 2, 1), new("c02", 2, 1)], ignoreOrder: true);
        Assignment.Of(Cards(1, 1), [], AssignmentRule.Each(1), 1).ShouldSatisfyAllConditions(none => none.Turns.ShouldBeEmpty(), none => none.Short.ShouldBe([new("c00", 1, 0)]));
    }

    [Fact]
    public void Every_card_gets_its_raters_and_the_loads_differ_by_one_at_most() => ForAll.Of(Demands, demand =>
    {
        Assigned assigned = Of(demand);
        int[] loads = Loads(assigned, demand.Raters);
        return assigned.Short.Count == 0 && assigned.Turns.Count == demand.Cards * demand.Each && loads.Max() - loads.Min() <= 1
            && assigned.Turns.GroupBy(turn => turn.Card).All(card => card.Select(turn => turn.Rater).Distinct().Count() == demand.Each)
            && assigned.Turns.GroupBy(turn => turn.Rater).All(row => row.Select(turn => turn.Place).SequenceEqual(Enumerable.Range(0, row.Count())));
    });

    [Fact]
    public void Each_rater_sees_every_brand_equally_often_but_for_one_and_every_day_about_so() => ForAll.Of(Demands, demand =>
    {
        Assignable[] cards = Cards(demand.Cards, demand.Brands);
        Assigned assigned = Of(demand);
        Dictionary<string, Assignable> known = cards.ToDictionary(card => card.Card);
        return cards.Select(card => card.Brand).Distinct().All(brand => Apart(turn => known[turn.Card].Brand == brand) <= 1)
            && cards.Select(card => card.Day).Distinct().All(day => Apart(turn => known[turn.Card].Day == day) <= 2);

        int Apart(Func<Turn, bool> chosen)
        {
            int[] counts = [.. Raters(demand.Raters).Select(rater => assigned.Turns.Count(turn => turn.Rater == rater && chosen(turn)))];
            return counts.Max() - counts.Min();
        }
    });

    [Fact]
    public void The_same_seed_gives_the_same_turns_in_whatever_order_things_are_named_and_another_gives_others()
    {
        Assignable[] cards = Cards(40, 5);
        AssignmentRule rule = new(2, 0.5, ["g1", "g2"], 5, ["t1"], 10);
        IReadOnlyList<Turn> turns = Assignment.Of(cards, Raters(4), rule, 11).Turns;
        Assignment.Of([.. cards.Reverse<Assignable>()], [.. Raters(4).Reverse<string>()], rule with { Gold = ["g2", "g1"] }, 11).Turns.ShouldBe(turns);
        Assignment.Of(cards, Raters(4), rule, 12).Turns.ShouldNotBe(turns);
    }

    [Fact]
    public void Raters_have_orders_of_their_own()
    {
        ILookup<string, Turn> rows = Assignment.Of(Cards(30, 3), Raters(3), AssignmentRule.Each(3), 1).Turns.ToLookup(turn => turn.Rater);
        string[] orders = [.. rows.Select(row => string.Join(' ', row.Select(turn => turn.Card)))];
        orders.Distinct().Count().ShouldBe(3);
        orders.ShouldAllBe(order => order != string.Join(' ', order.Split(' ', StringSplitOptions.None).Order()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 10)]
    [InlineData(0.5, 20)]
    [InlineData(1, 40)]
    public void The_overlap_is_the_share_of_cards_that_several_judge_spread_over_brands(double share, int shared)
    {
        Assignable[] cards = Cards(40, 5);
        string[] several = [.. Assignment.Of(cards, Raters(4), new(3, share, [], 0, [], 0), 1).Turns.GroupBy(turn => turn.Card).Where(card => card.Count() == 3).Select(card => card.Key)];
        several.Length.ShouldBe(shared);
        cards.GroupBy(card => card.Brand).ShouldAllBe(brand => brand.Count(card => several.Contains(card.Card)) == shared / 5);
    }

    [Fact]
    public void What_was_given_stays_and_a_later_rater_takes_new_cards_only() => ForAll.Of(Demands, demand =>
    {
        Assignable[] all = Cards(demand.Cards, demand.Brands), early = [.. all.Where((_, i) => i % 2 == 0)];
        AssignmentRule rule = AssignmentRule.Each(demand.Each) with { Gold = ["g1", "g2"], GoldEvery = 4 };
        IReadOnlyList<Turn> before = Assignment.Of(early, Raters(demand.Raters), rule, demand.Seed).Turns;
        Assigned after = Assignment.Of(all, [.. Raters(demand.Raters), "zoe"], rule, demand.Seed, before);
        HashSet<string> old = [.. early.Select(card => card.Card)];
        return before.All(after.Turns.Contains) && after.Short.Count == 0
            && after.Turns.Where(turn => turn.Kind == TurnKind.Card).GroupBy(turn => turn.Card).All(card => card.Select(turn => turn.Rater).Distinct().Count() == demand.Each && card.Count() == demand.Each)
            && after.Turns.Where(turn => turn.Rater == "zoe").All(turn => turn.Kind != TurnKind.Card || !old.Contains(turn.Card))
            && after.Turns.GroupBy(turn => turn.Rater).All(row => row.Select(turn => turn.Place).SequenceEqual(Enumerable.Range(0, row.Count())) && row.Select(turn => turn.Card).Distinct().Count() == row.Count());
    });

    [Fact]
    public void Given_again_nothing_changes()
    {
        IReadOnlyList<Turn> before = Assignment.Of(Cards(20, 4), Raters(3), AssignmentRule.Each(2), 5).Turns;
        Assignment.Of(Cards(20, 4), [.. Raters(3), "zoe"], AssignmentRule.Each(2), 5, before).Turns.ShouldBe(before);
    }

    [Fact]
    public void Nobody_rates_what_they_shopped_and_loads_are_as_even_as_that_allows() => ForAll.Of(Demands.Where(demand => demand.Raters > 2), demand =>
    {
        Assignable[] cards = [.. Cards(demand.Cards, demand.Brands).Select((card, i) => card with { Shoppers = i % 4 == 0 ? [Raters(demand.Raters)[i / 4 % demand.Raters]] : [] })];
        Dictionary<string, IReadOnlyList<string>> shoppers = cards.ToDictionary(card => card.Card, card => card.Shoppers);
        Assigned assigned = Assignment.Of(cards, Raters(demand.Raters), AssignmentRule.Each(demand.Raters - 2), demand.Seed);
        int[] loads = Loads(assigned, demand.Raters);
        return assigned.Short.Count == 0 && assigned.Turns.All(turn => !shoppers[turn.Card].Contains(turn.Rater, StringComparer.Ordinal)) && loads.Max() - loads.Min() <= 1;
    });

    [Fact]
    public void Gold_and_traps_come_once_in_every_so_many_and_never_twice()
    {
        AssignmentRule rule = AssignmentRule.Each(2) with { Gold = ["g1", "g2", "g3"], GoldEvery = 10, Traps = ["t1"], TrapEvery = 20 };
        foreach (IGrouping<string, Turn> row in Assignment.Of(Cards(60, 3), Raters(2), rule, 4).Turns.GroupBy(turn => turn.Rater))
        {
            row.Where(turn => turn.Kind == TurnKind.Gold).Select(turn => turn.Card).Order().ShouldBe(["g1", "g2", "g3"]);
            row.Where(turn => turn.Kind == TurnKind.Trap).Select(turn => turn.Card).ShouldBe(["t1"]);
            int[] judgedBefore = [.. row.Where(turn => turn.Kind == TurnKind.Gold).Select(gold => row.Count(turn => turn.Kind == TurnKind.Card && turn.Place < gold.Place))];
            judgedBefore.Select(judged => judged / 10).ShouldBe([0, 1, 2]);
        }
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Should.Throw<ArgumentException>(() => Assignment.Of([.. Cards(1, 1), .. Cards(1, 1)], ["ann"], AssignmentRule.Each(1), 1));
        Should.Throw<ArgumentException>(() => Assignment.Of(Cards(1, 1), ["ann"], AssignmentRule.Each(1) with { Gold = ["c00"] }, 1));
        Should.Throw<ArgumentException>(() => Assignment.Of(Cards(1, 1), ["ann"], AssignmentRule.Each(0), 1));
        Should.Throw<ArgumentException>(() => Assignment.Of(Cards(1, 1), ["ann"], AssignmentRule.Each(1) with { Overlap = 1.5 }, 1));
    }

    private static Assigned Of((int Cards, int Brands, int Raters, int Each, ulong Seed) demand) =>
        Assignment.Of(Cards(demand.Cards, demand.Brands), Raters(demand.Raters), AssignmentRule.Each(demand.Each), demand.Seed);

    private static Assignable[] Cards(int count, int brands) =>
        [.. Enumerable.Range(0, count).Select(i => new Assignable($"c{i:00}", $"brand{i % brands}", First.PlusDays(i / brands % 5), []))];

    private static string[] Raters(int count) => [.. new[] { "ann", "bob", "cem", "dan", "eve", "fay", "gus" }.Take(count)];

    private static int[] Loads(Assigned assigned, int raters) => [.. Raters(raters).Select(rater => assigned.Turns.Count(turn => turn.Rater == rater))];
}
