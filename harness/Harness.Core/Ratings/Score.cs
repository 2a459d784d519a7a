using Harness.Studies;

namespace Harness.Ratings;

/// <summary>One way to score a conversation.</summary>
/// <param name="Name">Short name in lower case, for files and commands.</param>
/// <param name="Legend">What it says, for readers.</param>
/// <param name="Of">The score of a conversation under a rubric; a pure function.</param>
public sealed record Score(string Name, Words Legend, Func<Rubric, Judged, Scored> Of);
