namespace Harness.Studies;

/// <summary>One treatment of a randomised comparison: a part of the contacts for which some factors are set.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Percent">The part of each brand's contacts, more than 0 to 100; those of all arms sum to 100.</param>
/// <param name="Set">By factor, its level in this arm, such as <c>visibility: private</c>; at least one.</param>
public sealed record Arm([Identifier] string Id, Words Name, [Between(0.01, 100)] double Percent, IReadOnlyDictionary<Factor, string> Set);

/// <summary>Two arms by chance, public and private, to measure what an audience is worth: short for writing them out.</summary>
/// <param name="Percent">The part of each brand's contacts that is sent in public, 1 to 99.</param>
public sealed record PublicPremium([Between(1, 99)] double Percent);
