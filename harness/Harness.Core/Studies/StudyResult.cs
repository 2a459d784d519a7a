namespace Harness.Studies;

/// <summary>What came of reading a study.</summary>
/// <param name="Study">The study, every rule kept; null exactly when there are problems.</param>
/// <param name="Problems">
/// All that is wrong, by file (ordinal), line and column; empty when nothing is. Two hundred at most, then one that says how many more there are.
/// </param>
public sealed record StudyResult(Study? Study, IReadOnlyList<Problem> Problems);
