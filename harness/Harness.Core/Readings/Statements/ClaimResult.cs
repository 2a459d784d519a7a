using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>What checking a text gave.</summary>
/// <param name="Problems">What does not hold, in the order of the text; empty when nothing was found.</param>
/// <param name="Statements">How many statements were read; 0 means that there was nothing to check.</param>
/// <param name="Refusal">Why the text could not be read at all; null when it was.</param>
public sealed record ClaimResult(IReadOnlyList<ClaimProblem> Problems, int Statements, Problem? Refusal)
{
    /// <summary>Whether no claim is wrong; warnings and remarks are allowed.</summary>
    public bool Holds => Refusal is null && Problems.All(problem => problem.Weight != ClaimWeight.Error);
}
