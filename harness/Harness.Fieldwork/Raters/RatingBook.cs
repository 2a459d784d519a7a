using System.Collections.Concurrent;
using Harness.Clockwork;
using Harness.Journal;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Turn = Harness.Ratings.Turn;

namespace Harness.Raters;

/// <summary>
/// Who rates a wave, what they were given and what they said: a file of its own beside the journal, which rating never touches. Whatever
/// is acknowledged is on disk. Several processes may use one at once.
/// </summary>
internal sealed class RatingBook : IDisposable
{
    /// <summary>Its name beside the journal.</summary>
    public const string FileName = "ratings.sqlite";

    private readonly SqliteStore store;
    private readonly TimeProvider time;
    private readonly Doors doors;
    private readonly ConcurrentDictionary<int, DealtTexts> texts = new();

    private RatingBook(SqliteStore opened, TimeProvider clock)
    {
        (store, time) = (opened, clock);
        doors = new(store, time);
        CardKey = store.Do(BookFile.CardKey);
    }

    /// <summary>The secret under which the cards of this wave are named.</summary>
    public byte[] CardKey { get; }

    public IReadOnlyList<Round> Rounds => store.Do(RoundTable.Read);

    public IReadOnlyList<RaterAccount> Accounts => doors.Accounts;

    /// <summary>Opens a book, or makes it.</summary>
    /// <exception cref="InvalidDataException">The file is no book of ratings, damaged, or one of a newer harness.</exception>
    /// <exception cref="IOException">It cannot be made or opened.</exception>
    public static RatingBook Open(string path, TimeProvider time) => new(BookFile.Open(path), time);

    /// <summary>Holds the book against a wave; one that names no wave yet is of this one from now on.</summary>
    /// <param name="wave">The name of the wave, see <see cref="WaveName"/>.</param>
    /// <returns>The wave that the book is of: this one, or another, whose texts its marks do not fit.</returns>
    public string Claim(string wave) => store.Do(BookFile.Wave) ?? store.Commit(database => BookFile.Claim(database, wave));

    /// <summary>Begins a round.</summary>
    /// <param name="rubric">What is judged; the book keeps it whole.</param>
    /// <param name="rule">How cards are given out; its gold and traps are those below, if it asks for any.</param>
    /// <param name="seed">The seed of what is left to chance.</param>
    /// <param name="gold">Cards with known marks by id of the criterion, at least one each; null when there are none.</param>
    /// <exception cref="ArgumentException">A known mark is none of the rubric's.</exception>
    public Round Begin(Rubric rubric, AssignmentRule rule, ulong seed, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>? gold = null)
    {
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> sure = rule.GoldEvery > 0 && gold is not null ? gold : new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        if (sure.Values.Any(known => known.Count == 0 || known.Any(mark =>
            rubric.Criteria.FirstOrDefault(criterion => criterion.Id == mark.Key) is not { } criterion || !RatingCheck.IsAllowed(criterion, new Rated(mark.Value)))))
        {
            throw new ArgumentException("a known mark is none of the rubric's", nameof(gold));
        }

        return store.Commit(database =>
        {
            int number = RoundTable.Write(database, rubric, rule, seed, Now());
            foreach ((string card, IReadOnlyDictionary<string, int> known) in sure)
            {
                CardTable.Add(database, number, card, TurnKind.Gold, known);
            }

            foreach ((string card, Criterion criterion, Level level) in Traps.Of(number, rubric, CardKey).Where(_ => rule.TrapEvery > 0))
            {
                CardTable.Add(database, number, card, TurnKind.Trap, new Dictionary<string, int>(StringComparer.Ordinal) { [criterion.Id] = level.Mark });
            }

            return RoundTable.Read(database, number);
        });
    }

    /// <summary>The rubric of a round, whole.</summary>
    public Rubric RubricOf(int round) => store.Do(database => RoundTable.RubricOf(database, round));

    /// <summary>Invites somebody, whose older links end by it; a disabled account may enter again.</summary>
    /// <returns>The token, which opens once; only its hash is kept.</returns>
    /// <exception cref="ArgumentException">The name has neither letter nor digit.</exception>
    public string Invite(string name, Role role, Language language, Duration valid) => doors.Invite(name, role, language, valid);

    /// <summary>Turns a token into a session.</summary>
    /// <returns>The token of the session; null when it was used, is too old or unknown, or the account is disabled.</returns>
    public string? Redeem(string token) => doors.Redeem(token);

    /// <summary>Whose session it is, which lasts on by being used; null when it is over, or the account is disabled.</summary>
    public RaterAccount? Of(string session) => doors.Of(session);

    public void SignOut(string session) => doors.SignOut(session);

    /// <summary>Lets an account enter no more: its sessions and links end at once. What it said stays; what it was given and has not rated goes to others.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void Disable(string rater) => doors.Disable(rater);

    /// <summary>Takes the cards of the wave into a round; those that are there stay. Their texts are kept in the memory of this process alone.</summary>
    public void Deal(int round, IReadOnlyList<DeckCard> deck)
    {
        Rubric rubric = RubricOf(round);
        IReadOnlyList<KeptCard> cards = store.Commit(database =>
        {
            CardTable.Deal(database, round, deck);
            ulong seed = RoundTable.Read(database, round).Seed;
            foreach (KeptCard trap in CardTable.Read(database, round).Where(card => card is { Kind: TurnKind.Trap, Probe: null }))
            {
                if (Traps.ProbeFor(trap.Card, seed, deck) is { } probe)
                {
                    CardTable.Borrow(database, round, trap.Card, probe);
                }
            }

            return CardTable.Read(database, round);
        });
        texts[round] = DealtTexts.Of(deck, cards, Traps.Of(round, rubric, CardKey));
    }

    /// <summary>A rater's row: what they were given, and what falls to them of cards and raters that came since.</summary>
    public IReadOnlyList<Turn> TurnsOf(int round, string rater) => [.. Turns(round).Where(turn => turn.Rater == rater)];

    /// <summary>The rows of all raters.</summary>
    public IReadOnlyList<Turn> Turns(int round)
    {
        (IReadOnlyList<Turn> turns, bool isCurrent) = store.Do(database => (TurnTable.Read(database, round), RoundTable.Given(database, round) == Giving.Basis(database, round)));
        return isCurrent ? turns : store.Commit(database =>
        {
            IReadOnlyList<Turn> extended = Giving.Extend(database, RoundTable.Read(database, round));
            RoundTable.WriteGiven(database, round, Giving.Basis(database, round));
            return extended;
        });
    }

    /// <summary>What a rater sees of a card, a trap too; null where this process was not dealt it.</summary>
    public Card? CardOf(int round, string card) => texts.GetValueOrDefault(round)?.Of(card);

    /// <summary>All cards of a round, gold and traps with their known marks too.</summary>
    public IReadOnlyList<RoundCard> Cards(int round) =>
        [.. store.Do(database => CardTable.Read(database, round)).Select(card => new RoundCard(card.Card, card.Kind, card.Kind == TurnKind.Trap ? null : card.Probe, card.Known))];

    /// <summary>Takes a rating: on disk when this returns that it is kept.</summary>
    /// <exception cref="ArgumentException">It is none that the page could give, see <see cref="RatingCheck"/>; nobody need have been told so before.</exception>
    public Recorded Record(int round, Rating rating) => RecordAll(round, [rating])[0];

    /// <summary>Takes ratings, all or none of them: where one is not kept, none is.</summary>
    /// <returns>What became of each, or would have if all had been kept.</returns>
    /// <exception cref="ArgumentException">As for one.</exception>
    public IReadOnlyList<Recorded> RecordAll(int round, IReadOnlyList<Rating> ratings)
    {
        Rubric rubric = RubricOf(round);
        Rating[] clean = [.. ratings.Select(rating => rating with { Note = RatingCheck.Note(rating.Note) })];
        if (clean.Select(rating => RatingCheck.Fault(rubric, rating)).FirstOrDefault(fault => fault is not null) is { } wrong)
        {
            throw new ArgumentException($"a rating cannot be kept: {wrong}", nameof(ratings));
        }

        try
        {
            IReadOnlyList<Recorded> recorded = store.Commit(database =>
            {
                Round of = RoundTable.Read(database, round);
                Recorded[] taken = [.. clean.Select(rating => Taking.Rating(database, of, rating))];
                Crash.Point("rating");
                return taken.All(one => one.IsKept) ? taken : throw new NotAllKept(taken);
            });
            Crash.Point("rated");
            return recorded;
        }
        catch (NotAllKept refused)
        {
            return refused.Taken;
        }
    }

    /// <summary>The latest rating of each rater on each card.</summary>
    public IReadOnlyList<Rating> Latest(int round) => [.. All(round).GroupBy(rating => (rating.Card, rating.Rater)).Select(same => same.Last())];

    /// <summary>All ratings with all their versions, by card, rater and version.</summary>
    public IReadOnlyList<Rating> All(int round) => store.Do(database => RatingLog.Read(database, RoundTable.Read(database, round)));

    /// <summary>Takes a decision: on disk when this returns that it is kept. Who rated the card does not decide on it.</summary>
    /// <exception cref="ArgumentException">It has no reason, one too long, or a mark that the criterion has not.</exception>
    public Recorded Adjudicate(int round, Adjudication decision)
    {
        Adjudication clean = decision with { Reason = RatingCheck.Note(decision.Reason) ?? "" };
        if (clean.Reason.Length is 0 or > RatingCheck.LongestNote)
        {
            throw new ArgumentException("a decision has a reason", nameof(decision));
        }

        if (RubricOf(round).Criteria.FirstOrDefault(criterion => criterion.Id == decision.Criterion) is not { } criterion)
        {
            return new(RecordedAs.NoSuchCard, 0);
        }

        return RatingCheck.IsAllowed(criterion, decision.Mark)
            ? store.Commit(database => Taking.Decision(database, RoundTable.Read(database, round), clean))
            : throw new ArgumentException("a decision has a mark of its criterion", nameof(decision));
    }

    /// <summary>Keeps what a machine judge said of a card; on disk when this returns.</summary>
    /// <returns>Whether it is kept: not where that judge has judged that card before.</returns>
    /// <exception cref="ArgumentException">The round has no such card.</exception>
    public bool Judge(int round, Judgement judgement) => store.Commit(database =>
        CardTable.Has(database, round, judgement.Card) ? JudgementLog.Add(database, round, judgement) : throw new ArgumentException($"there is no card {judgement.Card}", nameof(judgement)));

    /// <summary>All that machine judges said, by judge and card. No score is made of it.</summary>
    public IReadOnlyList<Judgement> Judgements(int round) => store.Do(database => JudgementLog.Read(database, round));

    /// <summary>All decisions, by card and criterion; of several on one the last stands.</summary>
    public IReadOnlyList<Adjudication> Adjudications(int round) => store.Do(database => DecisionLog.Read(database, round));

    public void Dispose() => store.Dispose();

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
