using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using NodaTime;
using Marked = Harness.Ratings.Rated;
using Rated = Harness.Testing.Rated;
using Turn = Harness.Ratings.Turn;

namespace Harness.Fieldwork.Tests.Raters;

public sealed class RoundFiguresTests
{
    private static readonly Frame Frame = new(Duration.Zero, Clock.Wall, 0.95);

    [Fact]
    public void Agreement_is_that_of_the_cards_and_not_of_gold_and_traps()
    {
        RoundCard[] cards = [.. Enumerable.Range(0, 4).Select(i => Card($"c{i}")), Card("g", TurnKind.Gold, ("answers", 5)), Card("t", TurnKind.Trap, ("tone", 1))];
        int[][] marks = [[1, 1], [1, 2], [5, 5], [5, 4]];
        Rating[] ratings =
        [
            .. marks.SelectMany((pair, i) => new[] { Rated.Says("ann", $"c{i}", pair[0]), Rated.Says("ben", $"c{i}", pair[1]) }),
            Rated.Says("ann", "g", 5), Rated.Says("ben", "g", 1), Rated.Says("ann", "t", 1, tone: 1), Rated.Says("ben", "t", 5, tone: 2),
        ];

        RoundFigures figures = RoundFigures.Of(Rated.Rubric, cards, Given(cards, "ann", "ben"), ratings, Frame);

        // Quadratic kappa by hand: squares apart 0 + 1 + 0 + 1 over 4 pairs = 1/2; of all 16 combinations of {1,1,5,5} and {1,2,5,4}
        // (0+1+16+9)*2 + (16+9+0+1)*2 = 104 over 16 = 6.5; so 1 - 0.5 / 6.5.
        PairFigures pair = figures.Pairs.Single(pair => pair.Criterion == "answers");
        pair.Kappa.Estimate.Value!.Value.ShouldBe(1 - (0.5 / 6.5), 1e-12);
        (pair.A, pair.B, pair.Kappa.Estimate.N).ShouldBe(("ann", "ben", 4));
        figures.Pairs.Single(pair => pair.Criterion == "tone").Kappa.Estimate.Absent.ShouldBe(Absence.NoVariation);
        figures.Criteria.Single(criterion => criterion.Criterion == "answers").Alpha.Estimate.N.ShouldBe(4);
        figures.Criteria.Single(criterion => criterion.Criterion == "tone").Alpha.Estimate.Absent.ShouldBe(Absence.NoVariation);

        RaterFigures ann = figures.Raters[0], ben = figures.Raters[1];
        (ann.Done, ann.Left).ShouldBe((6, 0));
        ann.Criteria[0].Counts.Levels.Select(level => level.Count).ShouldBe([2, 0, 0, 0, 2]);
        (ann.Gold.Alike.N, ann.Traps.Alike.N, ben.Traps.Near.Absent).ShouldBe((1, 1, Absence.TooFew));
    }

    [Fact]
    public void Where_nothing_is_shared_or_said_there_are_words_and_no_zero()
    {
        RoundCard[] cards = [Card("c0"), Card("c1")];
        Turn[] turns = [new("ann", 0, "c0", TurnKind.Card), new("ben", 0, "c1", TurnKind.Card)];

        RoundFigures none = RoundFigures.Of(Rated.Rubric, cards, turns, [], Frame);
        RoundFigures apart = RoundFigures.Of(Rated.Rubric, cards, turns, [Rated.Says("ann", "c0", 1), Rated.Says("ben", "c1", 5)], Frame);

        foreach (RoundFigures figures in new[] { none, apart })
        {
            figures.Pairs.ShouldAllBe(pair => pair.Kappa.Estimate.Absent == Absence.NothingShared && pair.Kappa.Estimate.Value == null);
            figures.Criteria.ShouldAllBe(criterion => criterion.Alpha.Estimate.Absent == Absence.NothingShared);
        }

        none.Raters.Select(rater => (rater.Done, rater.Left, rater.Seconds.Absent)).ShouldBe([(0, 1, Absence.NoData), (0, 1, Absence.NoData)]);
        RoundFigures.Of(Rated.Rubric, cards, [], [], Frame).Raters.ShouldBeEmpty();
    }

    [Fact]
    public void Drift_is_in_the_order_in_which_marks_were_given_and_pace_leaves_paper_out()
    {
        RoundCard[] cards = [.. Enumerable.Range(0, 20).Select(i => Card($"c{i:00}"))];
        Rating[] ratings = [.. Enumerable.Range(0, 20).Select(i => Rated.Says("ann", $"c{19 - i:00}", i < 10 ? 2 : 3) with
        {
            At = Rated.Noon + Duration.FromMinutes(i),
            Took = i < 5 ? Duration.FromSeconds(4) : Duration.Zero,
            Recognised = i == 0,
        })];

        RaterFigures ann = RoundFigures.Of(Rated.Rubric, cards, Given(cards, "ann"), ratings, Frame).Raters.ShouldHaveSingleItem();

        ann.Criteria[0].Drift.Value.ShouldBe(1);
        (ann.Seconds.Value, ann.Seconds.N, ann.Recognised).ShouldBe((4, 5, 1));
    }

    [Fact]
    public void What_was_not_rated_is_counted_by_its_reason()
    {
        Rating unclear = Rated.Says("ann", "c0", 1) with { Marks = new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new NotRated(MarkReason.Unclear), ["tone"] = new Marked(1) } };

        RaterFigures ann = RoundFigures.Of(Rated.Rubric, [Card("c0")], Given([Card("c0")], "ann"), [unclear], Frame).Raters[0];

        ann.Criteria[0].Counts.NotRated.ShouldBe([new(MarkReason.Unclear, 1)]);
        ann.Criteria[0].Counts.Rated.ShouldBe(0);
    }

    [Fact]
    public void Limits_do_not_hang_on_the_names_that_a_book_draws_for_its_cards()
    {
        RoundFigures forward = Named(i => $"c{i:00}"), backward = Named(i => $"c{99 - i:00}");

        forward.Criteria[0].Alpha.Estimate.Low.ShouldNotBeNull();
        forward.Criteria[0].Alpha.Estimate.ShouldBe(backward.Criteria[0].Alpha.Estimate);

        static RoundFigures Named(Func<int, string> name)
        {
            RoundCard[] cards = [.. Enumerable.Range(0, 24).Select(i => Card(name(i)) with { Probe = $"p{i:00}" })];
            return RoundFigures.Of(Rated.Rubric, cards, [], [.. Enumerable.Range(0, 24).SelectMany(i => new[] { Rated.Says("ann", name(i), 1 + (i % 5)), Rated.Says("ben", name(i), 1 + (i * i % 5)) })], Frame);
        }
    }

    private static Turn[] Given(RoundCard[] cards, params string[] raters) => [.. raters.SelectMany(rater => cards.Select((card, i) => new Turn(rater, i, card.Card, card.Kind)))];

    private static RoundCard Card(string name, TurnKind kind = TurnKind.Card, params (string Criterion, int Mark)[] known) =>
        new(name, kind, null, known.ToDictionary(mark => mark.Criterion, mark => mark.Mark, StringComparer.Ordinal));
}
