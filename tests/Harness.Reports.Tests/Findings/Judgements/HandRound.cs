using Harness.Documents;
using Harness.Findings.Judgements;
using Harness.Planning;
using Harness.Raters;
using Harness.Ratings;
using Harness.Studies;
using NodaTime;
using Rated = Harness.Ratings.Rated;

namespace Harness.Reports.Tests.Findings.Judgements;

/// <summary>A wave by hand and what was said of its conversations.</summary>
/// <param name="Wave">The wave; each conversation that a person answered has a card.</param>
/// <param name="Says">What a rater says of a conversation on <c>answers</c> (1 to 5) and <c>tone</c> (0 to 2), given the number of the answered conversation within its brand; null when it was not judged.</param>
internal sealed record HandRound(Wave Wave, Func<Slot, int, string, (Mark Answers, Mark Tone)?> Says)
{
    public string[] Raters { get; init; } = ["ann"];

    public SilenceCount Silence { get; init; } = SilenceCount.Apart;

    public double ToneWeight { get; init; } = 40;

    public bool Adds { get; init; } = true;

    public IReadOnlyList<Adjudication> Decisions { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Gold { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);

    public string Reply { get; init; } = "Sorry about that! You can bring it back within 90 days.";

    public Rubric Rubric => new(
        "by-hand",
        new("By hand", "À la main"),
        new("Two questions.", "Deux questions."),
        [Criterion("answers", new("Answer", "Réponse"), 1, 5), Criterion("tone", new("Tone", "Ton"), 0, 2)],
        !Adds ? null : new(
            new("Ours.", "De nous."), 100, new("answers", 3), Silence,
            [new("answers", new("Answer", "Réponse"), 60, ["answers"], null, null), new("tone", new("Tone", "Ton"), ToneWeight, ["tone"], null, null)], null, 0.5));

    public RatedRound Round
    {
        get
        {
            (Slot Slot, int Number)[] answered = [.. Answered()];
            return RatedRound.Of(
                3,
                Rubric,
                [.. answered.Select(each => new RoundCard("c" + each.Slot.Probe, Gold.ContainsKey(each.Slot.Probe) ? TurnKind.Gold : TurnKind.Card, each.Slot.Probe, Gold.GetValueOrDefault(each.Slot.Probe) ?? new Dictionary<string, int>(StringComparer.Ordinal)))],
                [.. answered.SelectMany(each => Raters.Select(rater => Said(each.Slot, each.Number, rater))).OfType<Rating>()],
                Decisions);
        }
    }

    public WaveQuality Quality => WaveQuality.Of(Wave.Analysis, Round, Answered().ToLookup(each => each.Slot.Index, _ => Reply));

    public Report Report => Wave.Report with { Quality = Quality };

    /// <summary>Two brands rated enough for an order, one too little for it, one too little for a figure, and a silent one.</summary>
    public static HandRound Five { get; } = new(
        new(new Row("alpha", 40, 30), new Row("beta", 40, 36), new Row("gamma", 40, 29), new Row("delta", 40, 9), new Row("zeta", 40, 0)),
        (slot, number, rater) => slot.Brand.Id == "beta" && number >= 30 ? null
            : slot.Brand.Id == "beta" ? (new Rated(2 + (number % 2)), new Rated(1))
            : (new Rated(5 - (number % 2)), number == 3 && slot.Brand.Id == "gamma" ? new NotRated(MarkReason.Unclear) : new Rated(rater == "bob" && number % 3 == 0 ? 1 : number % 2 * 2)))
    {
        Raters = ["ann", "bob"],
    };

    private IEnumerable<(Slot Slot, int Number)> Answered()
    {
        Readings.Outcomes outcomes = Wave.Analysis.Overall.Outcomes;
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < outcomes.N; i++)
        {
            if (outcomes.Answered[i])
            {
                int number = numbers.GetValueOrDefault(outcomes.Slots[i].Brand.Id);
                numbers[outcomes.Slots[i].Brand.Id] = number + 1;
                yield return (outcomes.Slots[i], number);
            }
        }
    }

    private Rating? Said(Slot slot, int number, string rater) => Says(slot, number, rater) is not { } said ? null : new(
        Guid.Empty, "c" + slot.Probe, rater, "", new Dictionary<string, Mark>(StringComparer.Ordinal) { ["answers"] = said.Answers, ["tone"] = said.Tone }, rater == "bob", null, Instant.FromUtc(2024, 4, 1, 9, 0), Duration.Zero, 1);

    private static Criterion Criterion(string id, Words name, int least, int most) => new(
        id, name, new("Well?", "Bien ?"), [.. Enumerable.Range(least, most - least + 1).Select(mark => new Level(mark, new("Level", "Niveau"), new("Such a reply.", "Une telle réponse.")))]);
}
