using Harness.Ratings;

namespace Harness.Raters;

/// <summary>A machine judge by what it said before: nobody is asked again.</summary>
internal sealed class KeptJudge(JudgeName judge, IReadOnlyDictionary<string, Judgement> said) : IRater
{
    public string Name => judge.Short;

    /// <summary>All judges of a round.</summary>
    public static IReadOnlyList<KeptJudge> All(IReadOnlyList<Judgement> judgements) =>
        [.. judgements.GroupBy(judgement => (judgement.Judge.Model, judgement.Judge.Prompt)).Select(same => new KeptJudge(same.First().Judge, same.ToDictionary(judgement => judgement.Card, StringComparer.Ordinal)))];

    /// <returns>What was said of the card; empty where it was not asked.</returns>
    public ValueTask<IReadOnlyList<MachineMark>> Rate(Card card, CancellationToken cancellation) => new(said.GetValueOrDefault(card.Id)?.Marks ?? []);
}
