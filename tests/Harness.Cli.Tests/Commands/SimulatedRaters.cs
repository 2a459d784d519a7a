using System.Text;
using Harness.Commands;
using Harness.Journal;
using Harness.Probes;
using Harness.Raters;
using Harness.Ratings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;
using Rated = Harness.Ratings.Rated;

namespace Harness.Cli.Tests.Commands;

/// <summary>People who rate a wave as told by a seed: a conversation has a worth of its own, each rater sees it a little otherwise and leaves a criterion now and then, and here and there is nothing to judge.</summary>
internal static class SimulatedRaters
{
    private const string Adjudicator = "dora";
    private static readonly string[] Names = ["Ada", "Blaise", "Camille"];

    /// <summary>A round in which all raters judge all cards, and somebody decides on half of those on which they are apart.</summary>
    public static void Rate(string folder, Study study, Rubric? rubric = null, ulong seed = 7)
    {
        using RatingBook book = RatingBook.Open(Path.Combine(folder, RatingBook.FileName), TimeProvider.System);
        IReadOnlyList<DeckCard> deck;
        using (EventJournal journal = ReportFolder.OpenJournal(folder))
        {
            deck = Deck.Of(study, journal.Slots(study), journal, book.CardKey);
        }

        foreach (string name in Names)
        {
            book.Invite(name, Role.Rater, Language.En, Duration.FromDays(1));
        }

        book.Invite(Adjudicator, Role.Adjudicator, Language.En, Duration.FromDays(1));
        Rubric judged = rubric ?? study.Rubric;
        int round = book.Begin(judged, AssignmentRule.Each(Names.Length), seed).Number;
        book.Deal(round, deck);
        Dictionary<string, DeckCard> cards = deck.ToDictionary(card => card.Card.Id, StringComparer.Ordinal);
        foreach (string rater in Names.Select(name => RaterId.Of(name)!))
        {
            book.RecordAll(round, [.. book.TurnsOf(round, rater).Select(turn => Of(judged, cards[turn.Card], rater, seed))]).ShouldAllBe(recorded => recorded.As == RecordedAs.Stored);
        }

        Decide(book, round, judged, cards);
    }

    private static Rating Of(Rubric rubric, DeckCard card, string rater, ulong seed) => new(
        Name(card.Card.Id, rater), card.Card.Id, rater, RubricHash.Of(rubric).ToString(), rubric.Criteria.ToDictionary(criterion => criterion.Id, criterion => Of(criterion, card, rater, seed), StringComparer.Ordinal),
        Draw(seed, card.Probe, rater, "who").Happens(0.05), null, Instant.FromUtc(2026, 3, 1, 9, 0), Duration.FromSeconds(20), 1);

    private static Mark Of(Criterion criterion, DeckCard card, string rater, ulong seed)
    {
        Draws seen = Draw(seed, card.Probe, rater, criterion.Id);
        if (Draw(seed, card.Probe, "nothing to judge", criterion.Id).Happens(0.03))
        {
            return new NotRated(MarkReason.NotApplicable);
        }

        if (seen.Happens(0.03))
        {
            return new NotRated(MarkReason.Unclear);
        }

        double worth = Draw(seed, card.Brand).Uniform() + (0.35 * Draw(seed, card.Probe, criterion.Id).Normal()) + (0.12 * seen.Normal());
        return new Rated(criterion.Levels[(int)Math.Clamp(Math.Floor(worth * criterion.Levels.Count), 0, criterion.Levels.Count - 1)].Mark);
    }

    private static void Decide(RatingBook book, int round, Rubric rubric, Dictionary<string, DeckCard> cards)
    {
        foreach (IGrouping<string, Rating> said in book.Latest(round).GroupBy(rating => rating.Card).Where(said => cards[said.Key].Probe[^1] % 2 == 0))
        {
            foreach (Criterion criterion in rubric.Criteria.Where(criterion => Settled.IsApart([.. said.Select(rating => rating.Marks[criterion.Id])])))
            {
                Mark highest = new Rated(said.Max(rating => rating.Marks[criterion.Id].Value ?? 0));
                book.Adjudicate(round, new(Name(said.Key, criterion.Id), said.Key, criterion.Id, highest, "the reply says it", Adjudicator, Instant.FromUtc(2026, 3, 2, 9, 0))).As.ShouldBe(RecordedAs.Stored);
            }
        }
    }

    private static Guid Name(params string[] parts) => new(Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', parts))).ToArray().AsSpan(0, 16));

    private static Draws Draw(ulong seed, params string[] keys) => Draws.For(seed, [.. keys.SelectMany(key => Encoding.UTF8.GetBytes(key + "\n")).Select(letter => (ulong)letter)]);
}
