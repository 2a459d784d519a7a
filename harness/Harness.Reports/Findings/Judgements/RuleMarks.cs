using Harness.Planning;
using Harness.Ratings;
using Harness.Readings;

namespace Harness.Findings.Judgements;

/// <summary>What rules read in the replies of the conversations that a person answered.</summary>
/// <param name="bySlot">By number of the slot and name of the rule.</param>
internal sealed class RuleMarks(IReadOnlyDictionary<int, IReadOnlyDictionary<string, Mark>> bySlot)
{
    private static readonly Dictionary<string, Mark> Nothing = [];

    /// <param name="outcomes">The conversations.</param>
    /// <param name="replies">The texts of the replies by number of the slot, as they came.</param>
    public static RuleMarks Read(Outcomes outcomes, ILookup<int, string> replies)
    {
        Dictionary<int, IReadOnlyDictionary<string, Mark>> read = [];
        for (int i = 0; i < outcomes.N; i++)
        {
            if (outcomes.Answered[i])
            {
                string[] texts = [.. replies[outcomes.Slots[i].Index]];
                read[outcomes.Slots[i].Index] = RuleRaters.All.ToDictionary(rule => rule.Name, rule => rule.Rate(texts).Mark, StringComparer.Ordinal);
            }
        }

        return new(read);
    }

    /// <summary>By name of the rule; empty where no person answered.</summary>
    public IReadOnlyDictionary<string, Mark> Of(Slot slot) => bySlot.GetValueOrDefault(slot.Index) ?? Nothing;
}
