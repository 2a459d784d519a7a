namespace Harness.Studies;

/// <summary>What came of reading a study.</summary>
/// <param name="Study">The study, every rule kept; null exactly when there are errors: with warnings alone it can be used.</param>
/// <param name="Problems">
/// All errors; or, where there are none, all warnings, by file (ordinal), line and column; empty when nothing is. Two hundred at most, then one that says how many more there are.
/// </param>
public sealed record StudyResult(Study? Study, IReadOnlyList<Problem> Problems);
