namespace Harness.Studies;

/// <summary>What raters judge in a reply.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Title">What readers see.</param>
/// <param name="About">Where it comes from and what it leaves out.</param>
/// <param name="Criteria">The questions; at least one.</param>
/// <param name="Score">How marks and speed become points; null where nothing is added up.</param>
public sealed record Rubric([Identifier] string Id, Words Title, Words About, [AtLeast(1)] IReadOnlyList<Criterion> Criteria, Scoring? Score);

/// <summary>One question to the rater.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">A word or two for tables.</param>
/// <param name="Question">The question in full.</param>
/// <param name="Levels">The marks with their anchors, worst first; at least two.</param>
public sealed record Criterion([Identifier] string Id, Words Name, Words Question, [AtLeast(2)] IReadOnlyList<Level> Levels);

/// <summary>One mark and the example that anchors it.</summary>
/// <param name="Mark">The mark, 0 to 20.</param>
/// <param name="Name">What the mark says.</param>
/// <param name="Example">A reply that deserves it.</param>
public sealed record Level([Between(0, 20)] int Mark, Words Name, Words Example);
