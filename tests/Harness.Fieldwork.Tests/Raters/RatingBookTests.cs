using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class RatingBookTests : IDisposable
{
    private readonly TemporaryFolder folder = TemporaryFolder.InMemory();
    private readonly HandTime time = new(Rated.Noon.ToDateTimeOffset());
    private readonly RatingBook book;

    public RatingBookTests() => book = RatingBook.Open(folder.At(RatingBook.FileName), time);

    public void Dispose()
    {
        book.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_was_said_comes_back_from_the_file_as_it_was_said()
    {
        Begin(3, "ann", "ben");
        Rating rating = Rated.Says("ann", Card(0), 4) with
        {
            Marks = new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new NotRated(MarkReason.NotApplicable), ["tone"] = new Marked(3) },
            Recognised = true,
            Note = "Trop court,\nmais juste…",
        };

        book.Record(1, rating).ShouldBe(new(RecordedAs.Stored, 1));

        using RatingBook again = RatingBook.Open(folder.At(RatingBook.FileName), time);
        Rating kept = again.All(1).ShouldHaveSingleItem();
        (kept with { Marks = rating.Marks }).ShouldBe(rating);
        kept.Marks.ShouldBe(rating.Marks, ignoreOrder: true);
        again.CardKey.ShouldBe(book.CardKey);
        Round round = again.Rounds.ShouldHaveSingleItem();
        (round.Number, round.Rubric, round.RubricHash, round.Rule.PerCard, round.Rule.Overlap, round.Seed, round.Begun).ShouldBe((1, "small", Rated.Hash, 2, 1, 7ul, Rated.Noon));
    }

    [Fact]
    public void The_same_rating_sent_twice_stands_once()
    {
        Begin(1, "ann");
        Rating rating = Rated.Says("ann", Card(0), 4);

        book.Record(1, rating).ShouldBe(new(RecordedAs.Stored, 1));
        book.Record(1, rating).ShouldBe(new(RecordedAs.Known, 1));
        book.Record(1, rating with { At = Rated.Noon + Duration.FromHours(1) }).ShouldBe(new(RecordedAs.Known, 1));

        book.All(1).Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_name_with_other_marks_is_not_taken_for_kept()
    {
        Begin(1, "ann");
        book.Record(1, Rated.Says("ann", Card(0), 4));

        book.Record(1, Rated.Says("ann", Card(0), 1)).ShouldBe(new(RecordedAs.Stale, 1));

        book.Latest(1).ShouldHaveSingleItem().Marks["answers"].ShouldBe(new Marked(4));
    }

    [Fact]
    public void The_same_name_on_another_card_or_of_another_rater_is_another_rating()
    {
        Begin(2, "ann", "ben");
        Guid uuid = Rated.Name("x", "y", 1);

        book.Record(1, Rated.Says("ann", Card(0), 4, uuid: uuid)).As.ShouldBe(RecordedAs.Stored);
        book.Record(1, Rated.Says("ann", Card(1), 4, uuid: uuid)).As.ShouldBe(RecordedAs.Stored);
        book.Record(1, Rated.Says("ben", Card(0), 4, uuid: uuid)).As.ShouldBe(RecordedAs.Stored);
    }

    [Fact]
    public void An_edit_is_a_version_more_and_the_first_stays()
    {
        Begin(1, "ann");
        book.Record(1, Rated.Says("ann", Card(0), 4));

        book.Record(1, Rated.Says("ann", Card(0), 2, version: 2)).ShouldBe(new(RecordedAs.Stored, 2));

        book.All(1).Select(rating => (rating.Version, rating.Marks["answers"])).ShouldBe([(1, new Marked(4)), (2, new Marked(2))]);
        book.Latest(1).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Fact]
    public void Of_two_edits_of_one_version_the_second_is_told_so()
    {
        Begin(1, "ann");
        book.Record(1, Rated.Says("ann", Card(0), 4));
        book.Record(1, Rated.Says("ann", Card(0), 2, version: 2, uuid: Rated.Name("tab", "one", 2)));

        book.Record(1, Rated.Says("ann", Card(0), 3, version: 2, uuid: Rated.Name("tab", "two", 2))).ShouldBe(new(RecordedAs.Stale, 2));
        book.Record(1, Rated.Says("ann", Card(0), 3, version: 4)).ShouldBe(new(RecordedAs.Stale, 2));
    }

    [Fact]
    public void Nobody_rates_what_was_not_given_to_them()
    {
        Begin(2, AssignmentRule.Each(1), "ann", "ben");
        Ratings.Turn hers = book.TurnsOf(1, "ann").ShouldHaveSingleItem();

        book.Record(1, Rated.Says("ben", hers.Card, 4)).As.ShouldBe(RecordedAs.NotYours);
        book.Record(1, Rated.Says("eve", hers.Card, 4)).As.ShouldBe(RecordedAs.NotYours);
        book.Record(1, Rated.Says("ann", "c0123456789abcdef", 4)).As.ShouldBe(RecordedAs.NoSuchCard);
        book.All(1).ShouldBeEmpty();
    }

    [Fact]
    public void Who_is_disabled_rates_no_more_and_what_they_rated_stays()
    {
        Begin(2, "ann");
        book.Record(1, Rated.Says("ann", Card(0), 4));
        book.Disable("ann");

        book.Record(1, Rated.Says("ann", Card(1), 4)).As.ShouldBe(RecordedAs.NotYours);
        book.Record(1, Rated.Says("ann", Card(0), 4)).As.ShouldBe(RecordedAs.Known);
        book.All(1).Count.ShouldBe(1);
    }

    [Fact]
    public void A_later_round_of_the_same_rubric_closes_the_one_before_and_another_rubric_does_not()
    {
        Begin(1, "ann");
        Rubric other = Rated.Rubric with { Id = "other" }, sharper = Rated.Rubric with { Title = new("Sharper", "Plus stricte") };
        book.Begin(other, AssignmentRule.Each(1), 1);
        book.Record(1, Rated.Says("ann", Card(0), 4)).As.ShouldBe(RecordedAs.Stored);

        book.Begin(sharper, AssignmentRule.Each(1), 1).Number.ShouldBe(3);

        book.Record(1, Rated.Says("ann", Card(0), 3, version: 2)).As.ShouldBe(RecordedAs.Closed);
        book.All(1).Count.ShouldBe(1);
        book.RubricOf(3).Title.ShouldBe(sharper.Title);
    }

    [Fact]
    public void Ratings_taken_together_are_all_kept_or_none()
    {
        Begin(3, "ann");

        IReadOnlyList<Recorded> taken = book.RecordAll(1, [Rated.Says("ann", Card(0), 4), Rated.Says("ann", "c0", 4), Rated.Says("ann", Card(1), 4)]);

        taken.Select(one => one.As).ShouldBe([RecordedAs.Stored, RecordedAs.NoSuchCard, RecordedAs.Stored]);
        book.All(1).ShouldBeEmpty();
        book.RecordAll(1, [Rated.Says("ann", Card(0), 4), Rated.Says("ann", Card(1), 4)]).ShouldAllBe(one => one.IsKept);
        book.All(1).Count.ShouldBe(2);
    }

    [Fact]
    public void A_rating_that_no_page_can_give_is_a_fault_of_the_program()
    {
        Begin(1, "ann");
        Rating right = Rated.Says("ann", Card(0), 4);
        foreach (Rating wrong in new[]
        {
            right with { Marks = new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new Marked(4) } },
            Rated.Says("ann", Card(0), 6),
            right with { Marks = new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new NotRated(MarkReason.Awaited), ["tone"] = new Marked(1) } },
            right with { RubricHash = new string('0', 64) },
            right with { Note = new string('x', 2001) },
            right with { Version = 0 },
        })
        {
            Should.Throw<ArgumentException>(() => book.Record(1, wrong));
        }

        book.All(1).ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_has_a_reason_stands_before_earlier_ones_and_comes_from_who_may_decide()
    {
        Begin(1, "ann", "ben");
        book.Invite("Zoé", Role.Adjudicator, Language.Fr, Duration.FromDays(1));
        Adjudication first = new(Rated.Name("z", "1", 1), Card(0), "answers", new Marked(3), "Half of it.", "zoe", Rated.Noon);

        book.Adjudicate(1, first).ShouldBe(new(RecordedAs.Stored, 1));
        book.Adjudicate(1, first).ShouldBe(new(RecordedAs.Known, 1));
        book.Adjudicate(1, first with { Mark = new Marked(5) }).ShouldBe(new(RecordedAs.Stale, 1));
        book.Adjudicate(1, first with { Uuid = Rated.Name("z", "2", 1), Mark = new NotRated(MarkReason.Unclear) }).ShouldBe(new(RecordedAs.Stored, 2));
        book.Adjudicate(1, first with { Uuid = Rated.Name("z", "3", 1), By = "ann" }).As.ShouldBe(RecordedAs.NotYours);
        book.Adjudicate(1, first with { Uuid = Rated.Name("z", "4", 1), Criterion = "anwsers" }).As.ShouldBe(RecordedAs.NoSuchCard);
        book.Adjudicate(1, first with { Uuid = Rated.Name("z", "5", 1), Card = "c0" }).As.ShouldBe(RecordedAs.NoSuchCard);
        Should.Throw<ArgumentException>(() => book.Adjudicate(1, first with { Reason = " \n" }));
        Should.Throw<ArgumentException>(() => book.Adjudicate(1, first with { Mark = new Marked(9) }));

        book.Adjudications(1).Select(decision => decision.Mark).ShouldBe([new Marked(3), new NotRated(MarkReason.Unclear)]);
        book.Adjudications(1)[0].ShouldBe(first);
    }

    [Fact]
    public void Raters_at_once_lose_nothing()
    {
        string[] raters = ["ann", "ben", "cleo", "dan"];
        Begin(12, AssignmentRule.Each(4), raters);
        using RatingBook other = RatingBook.Open(folder.At(RatingBook.FileName), time);

        Parallel.ForEach(raters.SelectMany(rater => book.TurnsOf(1, rater)).Select((turn, i) => (turn, i)), each =>
            (each.i % 2 == 0 ? book : other).Record(1, Rated.Says(each.turn.Rater, each.turn.Card, 3)).As.ShouldBe(RecordedAs.Stored));

        book.All(1).Count.ShouldBe(48);
        book.All(1).ShouldAllBe(rating => rating.Version == 1);
    }

    private string Card(int number) => Ratings.Card.IdOf(Planning.ProbeId.Of(number), book.CardKey);

    private void Begin(int cards, params string[] raters) => Begin(cards, AssignmentRule.Each(raters.Length), raters);

    private void Begin(int cards, AssignmentRule rule, params string[] raters)
    {
        Rated.Begin(book, cards, rule, raters);
        book.Turns(1).ShouldNotBeEmpty();
    }
}
