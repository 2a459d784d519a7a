namespace Harness.Studies;

/// <summary>A tester: who a message seems to come from.</summary>
/// <param name="Id">Short name in lower case; reports show no other name.</param>
/// <param name="Locale">BCP 47 tag of the language the persona writes, such as <c>en-US</c>.</param>
/// <param name="Followers">How many people follow the persona, in tiers.</param>
/// <param name="Handle">The persona's address on the study's channel; null where the channel has none.</param>
/// <param name="Note">What a reader must know about this persona; null when there is nothing to say.</param>
/// <param name="AgeBand">The age it seems to have; null when nothing shows it.</param>
/// <param name="Standing">What it is to the brands; null when that is not part of the study.</param>
/// <param name="Audience">How many people follow it, where the number itself is used; null when only the tier is known.</param>
/// <param name="Accounts">Its accounts, one for each channel it sends on; null or empty when its handle says enough.</param>
/// <param name="Alias">Its catch-all e-mail address, with <c>{probe}</c> once before the @, so that each contact has its own; null when there is none.</param>
/// <param name="Phone">The number it gives, from a range reserved for fiction; null when it gives none.</param>
public sealed record Persona(
    [Identifier] string Id,
    string Locale,
    FollowerTier Followers,
    string? Handle,
    Words? Note,
    AgeBand? AgeBand = null,
    Standing? Standing = null,
    [Between(0, 2_000_000_000)] int? Audience = null,
    IReadOnlyList<PersonaAccount>? Accounts = null,
    [AtMost(200)] string? Alias = null,
    [AtMost(40)] string? Phone = null)
{
    /// <summary>Its address on a channel.</summary>
    /// <param name="channel">Name of the channel.</param>
    /// <returns>The address; null when it has no account there.</returns>
    public string? HandleOn(string channel) => Accounts?.FirstOrDefault(account => account.Channel == channel)?.Handle;
}

/// <summary>An account of a persona.</summary>
/// <param name="Channel">Name of the channel; once for each persona.</param>
/// <param name="Handle">Its address there, at most 200 characters.</param>
/// <param name="Secret">Where what opens it is kept; null when nothing is needed.</param>
/// <param name="Mailbox">How its mail is sent and read; null where it has none, as on every channel but e-mail.</param>
public sealed record PersonaAccount(string Channel, [AtMost(200)] string Handle, Secret? Secret, Mailbox? Mailbox = null);

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

/// <summary>The age a persona seems to have, in years.</summary>
public enum AgeBand
{
    /// <summary>18 to 24.</summary>
    [Written("18-24")]
    From18,

    /// <summary>25 to 34.</summary>
    [Written("25-34")]
    From25,

    /// <summary>35 to 49.</summary>
    [Written("35-49")]
    From35,

    /// <summary>50 to 64.</summary>
    [Written("50-64")]
    From50,

    /// <summary>65 and more.</summary>
    [Written("65-plus")]
    From65,
}
