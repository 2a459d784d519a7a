using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>A rule that published claims are held to.</summary>
/// <param name="Id">Its name in files and data, such as <c>not-whole</c>.</param>
/// <param name="Weight">How much breaking it weighs at most.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Says">What it asks, as a sentence.</param>
public sealed record ClaimRule(string Id, ClaimWeight Weight, Words Name, Words Says);
