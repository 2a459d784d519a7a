namespace Harness.Studies;

/// <summary>A tester: who a message seems to come from.</summary>
/// <param name="Id">Short name in lower case; reports show no other name.</param>
/// <param name="Locale">BCP 47 tag of the language the persona writes, such as <c>en-US</c>.</param>
/// <param name="Followers">How many people follow the persona, in tiers.</param>
/// <param name="Handle">The persona's address on the study's channel; null where the channel has none.</param>
/// <param name="Note">What a reader must know about this persona; null when there is nothing to say.</param>
public sealed record Persona([Identifier] string Id, string Locale, FollowerTier Followers, string? Handle, Words? Note);

/// <summary>How visible a persona is.</summary>
public enum FollowerTier
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Fewer than 100 followers.</summary>
    Few,

    /// <summary>100 to 9,999 followers.</summary>
    Some,

    /// <summary>10,000 followers or more.</summary>
    Many,
}
