using Harness.Planning;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;

namespace Harness.Testing;

/// <summary>A round of rating for tests: two criteria, answers from 1 to 5 and tone from 1 to 3, and cards with texts of their own.</summary>
internal static class Rated
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    public static Rubric Rubric { get; } = new("small", Both("Small"), Both("Two questions"), [Criterion("answers", 5), Criterion("tone", 3)], null);

    public static string Hash { get; } = RubricHash.Of(Rubric).ToString();

    /// <summary>Cards of the probes p0000001, p0000002, ... of three brands on five days.</summary>
    public static IReadOnlyList<DeckCard> Deck(RatingBook book, int count, Func<int, IReadOnlyList<string>>? shoppers = null) =>
    [
        .. Enumerable.Range(0, count).Select(i => new DeckCard(
            new(Card.IdOf(ProbeId.Of(i), book.CardKey), Language.En, $"Question {i}?", [$"Answer {i}."]),
            ProbeId.Of(i), $"brand-{i % 3}", new LocalDate(2026, 3, 2).PlusDays(i % 5), shoppers?.Invoke(i) ?? [])),
    ];

    /// <summary>A round that has begun, with raters invited and cards dealt.</summary>
    public static Round Begin(RatingBook book, int cards, params string[] raters) => Begin(book, cards, AssignmentRule.Each(Math.Max(1, raters.Length)), raters);

    public static Round Begin(RatingBook book, int cards, AssignmentRule rule, params string[] raters)
    {
        foreach (string rater in raters)
        {
            book.Invite(rater, Role.Rater, Language.En, Duration.FromDays(1));
        }

        Round round = book.Begin(Rubric, rule, 7);
        book.Deal(round.Number, Deck(book, cards));
        return round;
    }

    public static Rating Says(string rater, string card, int answers, int tone = 2, int version = 1, Guid? uuid = null) => new(
        uuid ?? Name(rater, card, version), card, rater, Hash,
        new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = new Ratings.Rated(answers), ["tone"] = new Ratings.Rated(tone) },
        null, null, Noon + Duration.FromSeconds(version), Duration.FromSeconds(10), version);

    /// <summary>The same name for the same rating, whoever asks.</summary>
    public static Guid Name(string rater, string card, int version) =>
        new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{rater} {card} {version}")).AsSpan(0, 16), bigEndian: true);

    private static Criterion Criterion(string id, int most) =>
        new(id, Both(id), Both(id + "?"), [.. Enumerable.Range(1, most).Select(mark => new Level(mark, Both($"{id} {mark}"), new Words($"An example of {id} {mark}.", $"Un exemple de {id} {mark}.")))]);

    private static Words Both(string text) => new(text, text);
}
