namespace Harness.Ratings;

/// <summary>How cards are given to raters.</summary>
/// <param name="PerCard">How many raters judge a card of the overlap, at least 1.</param>
/// <param name="Overlap">The share of cards that so many judge, 0 to 1, spread over brands and days; one rater judges each of the others.</param>
/// <param name="Gold">Cards with known marks, given to everybody now and then and never twice; none of them among the cards.</param>
/// <param name="GoldEvery">One comes among so many cards, at a place drawn for each rater; 0 means none.</param>
/// <param name="Traps">Cards that tell who reads, such as "choose 2 here"; as for gold.</param>
/// <param name="TrapEvery">As for gold.</param>
public sealed record AssignmentRule(int PerCard, double Overlap, IReadOnlyList<string> Gold, int GoldEvery, IReadOnlyList<string> Traps, int TrapEvery)
{
    /// <summary>Every card judged by so many, without gold and traps.</summary>
    /// <param name="raters">How many, at least 1.</param>
    /// <returns>The rule.</returns>
    public static AssignmentRule Each(int raters) => new(raters, 1, [], 0, [], 0);
}
