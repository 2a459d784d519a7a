using Harness.Findings.Judgements;
using Harness.Raters;
using Harness.Ratings;
using NodaTime;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

public sealed class RatedRoundTests
{
    private static readonly Wave Three = new(new Row("alpha", 3, 3));
    private static readonly string[] Probes = [.. Three.Report.Plan.Slots.Select(slot => slot.Probe)];

    [Fact]
    public void A_decision_stands_before_the_median_the_last_one_before_the_first_and_what_was_known_before_both()
    {
        RatedRound round = new HandRound(Three, (_, _, rater) => (new Rated(rater == "ann" ? 1 : rater == "bob" ? 2 : 5), new Rated(1)))
        {
            Raters = ["ann", "bob", "cleo"],
            Decisions = [Decides(Probes[1], 4), Decides(Probes[1], 3), Decides(Probes[2], 4)],
            Gold = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal) { [Probes[2]] = new Dictionary<string, int>(StringComparer.Ordinal) { ["answers"] = 5 } },
        }.Round;

        Probes.Select(probe => round.Marks[probe]["answers"]).ShouldBe([new Rated(2), new Rated(3), new Rated(5)]);
        round.Counts.ShouldBe(new RatingCounts(Raters: 3, Ratings: 9, Cards: 3, Rated: 3, Shared: 3, Decided: 2, Apart: 1, Known: 1, Recognised: 3));
    }

    [Fact]
    public void A_mark_that_nobody_gave_keeps_its_reason_and_a_card_that_nobody_rated_is_awaited()
    {
        RatedRound round = new HandRound(Three, (_, number, _) => number == 2 ? null : (new NotRated(MarkReason.Unreadable), new Rated(0))).Round;

        round.Marks[Probes[0]]["answers"].ShouldBe(new NotRated(MarkReason.Unreadable));
        round.Marks[Probes[2]]["tone"].ShouldBe(new NotRated(MarkReason.Awaited));
        (round.Counts.Cards, round.Counts.Rated, round.Counts.Shared).ShouldBe((3, 2, 0));
    }

    [Fact]
    public void Gold_does_not_count_in_agreement_and_traps_count_nowhere()
    {
        HandRound hand = new(Three, (_, number, rater) => (new Rated(rater == "ann" && number == 0 ? 1 : 2 + number), new Rated(1)))
        {
            Raters = ["ann", "bob"],
            Gold = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal) { [Probes[0]] = new Dictionary<string, int>(StringComparer.Ordinal) { ["answers"] = 5 } },
        };
        RatedRound trapped = RatedRound.Of(
            1, hand.Rubric, [new RoundCard("trap", TurnKind.Trap, null, new Dictionary<string, int>(StringComparer.Ordinal) { ["tone"] = 1 })],
            [new(Guid.Empty, "trap", "ann", "", new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new Rated(1), ["tone"] = new Rated(1) }, null, null, Instant.MinValue, Duration.Zero, 1)], []);

        hand.Round.Agreement[0].Alpha.Estimate.ShouldSatisfyAllConditions(alpha => alpha.Value.ShouldBe(1), alpha => alpha.N.ShouldBe(2));
        (trapped.Marks.Count, trapped.Counts.Ratings, trapped.Counts.Cards).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Agreement_rests_on_the_conversations_and_not_on_the_names_of_their_cards()
    {
        RatedRound Named(Func<int, string> name)
        {
            HandRound hand = HandRound.Five;
            (RoundCard Card, Rating[] Ratings)[] cards = [.. hand.Wave.Report.Plan.Slots.Where(slot => slot.Brand.Id == "alpha").Take(30).Select((slot, i) => (
                new RoundCard(name(i), TurnKind.Card, slot.Probe, new Dictionary<string, int>(StringComparer.Ordinal)),
                hand.Raters.Select(rater => new Rating(
                    Guid.Empty, name(i), rater, "", new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new Rated(1 + ((i + (rater == "bob" && i % 4 == 0 ? 1 : 0)) % 5)), ["tone"] = new Rated(i % 3) }, null, null, Instant.MinValue, Duration.Zero, 1)).ToArray()))];
            return RatedRound.Of(1, hand.Rubric, [.. cards.Select(card => card.Card)], [.. cards.SelectMany(card => card.Ratings)], []);
        }

        Named(i => $"c{i:D2}").Agreement[0].Alpha.ShouldBe(Named(i => $"c{99 - i:D2}").Agreement[0].Alpha);
    }

    private static Adjudication Decides(string probe, int level) => new(Guid.Empty, "c" + probe, "answers", new Rated(level), "so it is", "dora", Instant.FromUtc(2024, 4, 2, 9, 0));
}
