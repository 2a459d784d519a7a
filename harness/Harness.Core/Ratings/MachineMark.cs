using Harness.Studies;

namespace Harness.Ratings;

/// <summary>What a machine says of a conversation, what it rests on, and why.</summary>
/// <param name="About">Name of the rule, or id of the criterion.</param>
/// <param name="Mark">Of a rule 1 where it holds and 0 where it does not, of a judge a level of the criterion; not rated where there is nothing to read or no answer that could be taken.</param>
/// <param name="Because">The words it rests on, in order; of a rule at least one where it holds, else empty.</param>
/// <param name="Reason">The reason in words; of a rule what it says where it holds.</param>
public sealed record MachineMark(string About, Mark Mark, IReadOnlyList<Passage> Because, Words Reason);
