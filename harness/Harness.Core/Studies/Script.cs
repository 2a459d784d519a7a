using NodaTime;

namespace Harness.Studies;

/// <summary>What a tester does as a conversation goes on: rules, tried in their order whenever something happens.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="About">What it plays; null when nothing is said.</param>
/// <param name="Rules">The rules; null or empty when there is a ladder.</param>
/// <param name="Ladder">
/// Channels, mildest first: after a refusal, or silence of <paramref name="Patience"/>, the complaint goes on to the next. The first is the one it begins on. Null when there is none.
/// </param>
/// <param name="Patience">How long silence is borne on each rung of the ladder; needed with it, null otherwise.</param>
public sealed record Script(
    [Identifier] string Id,
    Words? About,
    IReadOnlyList<Rule>? Rules,
    [AtLeast(2), Distinct] IReadOnlyList<string>? Ladder,
    Duration? Patience)
{
    /// <summary>All rules: those written, then those of the ladder, two for each step: one for a refusal and one for silence.</summary>
    public IReadOnlyList<Rule> AllRules => [.. Rules ?? [], .. Steps()];

    /// <summary>Messages that it sends to the brand at most, the opening not counted.</summary>
    public int MostMessages => AllRules.Sum(rule => rule.MostMessages);

    /// <summary>Messages that it sends to third parties at most.</summary>
    public int MostToThirdParties => AllRules.Sum(rule => rule.MostToThirdParties);

    private IEnumerable<Rule> Steps()
    {
        foreach ((string from, string to) in (Ladder ?? []).Zip((Ladder ?? []).Skip(1)))
        {
            Reaction onward = new(null, null, null, to, null, null, null, null, null);
            yield return new(new(null, null, null, null, Behaviour.Refuses, null, null, from, null), onward, null, null);
            if (Patience is { } patience)
            {
                yield return new(new(null, patience, null, null, null, null, null, from, null), onward, null, null);
            }
        }
    }
}
