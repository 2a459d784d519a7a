using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;
using Turn = Harness.Ratings.Turn;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class GivingTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly RatingBook book;

    public GivingTests() => book = RatingBook.Open(folder.At(RatingBook.FileName), new HandTime(Rated.Noon.ToDateTimeOffset()));

    public void Dispose()
    {
        book.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Each_card_comes_to_as_many_raters_as_the_rule_demands_and_the_rows_stay_as_given()
    {
        Rated.Begin(book, 12, AssignmentRule.Each(2), "ann", "ben", "cleo");

        IReadOnlyList<Turn> turns = book.Turns(1);

        turns.Count.ShouldBe(24);
        turns.GroupBy(turn => turn.Card).ShouldAllBe(card => card.Count() == 2);
        turns.GroupBy(turn => turn.Rater).ShouldAllBe(row => row.Count() == 8);
        book.TurnsOf(1, "ann").Select(turn => turn.Place).ShouldBe(Enumerable.Range(0, 8));
        book.Turns(1).ShouldBe(turns);
        using RatingBook again = RatingBook.Open(folder.At(RatingBook.FileName), TimeProvider.System);
        again.Turns(1).ShouldBe(turns);
    }

    [Fact]
    public void Cards_that_come_later_are_given_behind_those_given_before()
    {
        Rated.Begin(book, 6, AssignmentRule.Each(1), "ann", "ben");
        IReadOnlyList<Turn> before = book.Turns(1);

        book.Deal(1, Rated.Deck(book, 10));

        book.Turns(1).Take(5).ShouldBe(before.Where(turn => turn.Rater == "ann").Concat(book.TurnsOf(1, "ann").Skip(3)));
        book.Turns(1).Count.ShouldBe(10);
        before.ShouldAllBe(turn => book.Turns(1).Contains(turn));
    }

    [Fact]
    public void Nothing_is_given_before_somebody_was_invited_and_all_who_were_are_considered_together()
    {
        Rated.Begin(book, 6, AssignmentRule.Each(1));
        book.Turns(1).ShouldBeEmpty();
        book.Invite("ann", Role.Rater, Language.En, Duration.FromDays(1));
        book.Invite("ben", Role.Rater, Language.En, Duration.FromDays(1));
        book.Invite("zoe", Role.Adjudicator, Language.En, Duration.FromDays(1));

        book.TurnsOf(1, "ann").Count.ShouldBe(3);
        book.TurnsOf(1, "ben").Count.ShouldBe(3);
        book.TurnsOf(1, "zoe").ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_who_is_disabled_has_not_rated_goes_to_others()
    {
        Rated.Begin(book, 6, AssignmentRule.Each(1), "ann", "ben");
        Turn done = book.TurnsOf(1, "ann")[0];
        book.Record(1, Rated.Says("ann", done.Card, 3));

        book.Disable("ann");

        book.TurnsOf(1, "ann").ShouldBe([done]);
        book.TurnsOf(1, "ben").Count.ShouldBe(5);
        book.TurnsOf(1, "ben").ShouldNotContain(turn => turn.Card == done.Card);
    }

    [Fact]
    public void Who_carried_a_probe_out_by_hand_never_gets_its_card_not_even_as_gold()
    {
        book.Invite("ann", Role.Rater, Language.En, Duration.FromDays(1));
        book.Invite("ben", Role.Rater, Language.En, Duration.FromDays(1));
        IReadOnlyList<DeckCard> deck = Rated.Deck(book, 8, i => i < 4 ? ["ann"] : []);
        Dictionary<string, IReadOnlyDictionary<string, int>> gold = new(StringComparer.Ordinal)
        {
            [deck[0].Card.Id] = new Dictionary<string, int>(StringComparer.Ordinal) { ["answers"] = 5 },
            [deck[7].Card.Id] = new Dictionary<string, int>(StringComparer.Ordinal) { ["answers"] = 1 },
        };
        book.Begin(Rated.Rubric, AssignmentRule.Each(2) with { GoldEvery = 1 }, 7, gold);
        book.Deal(1, deck);

        HashSet<string> own = [.. deck.Take(4).Select(card => card.Card.Id)];
        book.TurnsOf(1, "ann").ShouldAllBe(turn => !own.Contains(turn.Card));
        book.TurnsOf(1, "ann").Select(turn => turn.Kind).Count(kind => kind == TurnKind.Gold).ShouldBe(1);
        book.TurnsOf(1, "ben").Select(turn => turn.Kind).Count(kind => kind == TurnKind.Gold).ShouldBe(2);
        book.TurnsOf(1, "ben").Count.ShouldBe(8);
        book.Deal(1, Rated.Deck(book, 9, i => i < 4 ? ["ann"] : []));
        book.TurnsOf(1, "ann").ShouldAllBe(turn => !own.Contains(turn.Card));
    }

    [Fact]
    public void A_probe_that_two_carried_out_by_hand_in_turn_is_given_to_neither()
    {
        foreach (string rater in new[] { "ann", "ben", "cleo" })
        {
            book.Invite(rater, Role.Rater, Language.En, Duration.FromDays(1));
        }

        IReadOnlyList<DeckCard> deck = Rated.Deck(book, 6, i => i < 3 ? ["ann", "ben"] : []);
        book.Deal(book.Begin(Rated.Rubric, AssignmentRule.Each(3), 7).Number, deck);

        HashSet<string> own = [.. deck.Take(3).Select(card => card.Card.Id)];
        book.Turns(1).Where(turn => own.Contains(turn.Card)).Select(turn => turn.Rater).Distinct().ShouldBe(["cleo"]);
        book.TurnsOf(1, "cleo").Count.ShouldBe(6);
        book.TurnsOf(1, "ben").Count.ShouldBe(3);
    }

    [Fact]
    public void A_trap_shows_an_example_of_the_rubric_under_a_complaint_of_the_wave_and_looks_like_any_card()
    {
        Rated.Begin(book, 12, AssignmentRule.Each(1) with { TrapEvery = 3 }, "ann");

        Turn[] traps = [.. book.TurnsOf(1, "ann").Where(turn => turn.Kind == TurnKind.Trap)];

        traps.Length.ShouldBe(4);
        RoundCard[] known = [.. traps.Select(trap => book.Cards(1).Single(card => card.Card == trap.Card))];
        known.ShouldAllBe(card => card.Known.Count == 1 && card.Probe == null);
        Card shown = book.CardOf(1, traps[0].Card).ShouldNotBeNull();
        KeyValuePair<string, int> mark = known[0].Known.Single();
        shown.Replies.ShouldBe([$"An example of {mark.Key} {mark.Value}."]);
        shown.Complaint.ShouldStartWith("Question ");
        shown.Id.ShouldMatch("^c[0-9a-f]{16}$");
        book.Record(1, Rated.Says("ann", shown.Id, 3)).As.ShouldBe(RecordedAs.Stored);
        book.Deal(1, Rated.Deck(book, 30));
        book.CardOf(1, traps[0].Card).ShouldBe(shown with { Replies = book.CardOf(1, traps[0].Card)!.Replies });
    }

    [Fact]
    public void Gold_with_a_mark_that_the_rubric_has_not_is_refused()
    {
        foreach ((string criterion, int mark) in new[] { ("answers", 6), ("anwsers", 3) })
        {
            Dictionary<string, IReadOnlyDictionary<string, int>> gold = new(StringComparer.Ordinal) { ["c0"] = new Dictionary<string, int>(StringComparer.Ordinal) { [criterion] = mark } };
            Should.Throw<ArgumentException>(() => book.Begin(Rated.Rubric, AssignmentRule.Each(1) with { GoldEvery = 5 }, 1, gold));
        }

        book.Rounds.ShouldBeEmpty();
    }

    [Fact]
    public void The_book_holds_no_text_of_a_card()
    {
        Rated.Begin(book, 3, "ann");
        book.Record(1, Rated.Says("ann", book.TurnsOf(1, "ann")[0].Card, (new Marked(2)).Level));
        book.CardOf(1, book.TurnsOf(1, "ann")[0].Card)!.Complaint.ShouldStartWith("Question");

        System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(folder.At(RatingBook.FileName))).ShouldNotContain("Question ");
    }
}
