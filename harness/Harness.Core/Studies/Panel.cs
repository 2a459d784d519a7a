namespace Harness.Studies;

/// <summary>Brands by sector with their accounts and calendars, and, for a simulated run, the world they live in.</summary>
/// <param name="Sectors">The sectors, in the order in which reports show them; at least one.</param>
/// <param name="Brands">The brands, in the order in which reports show them; at least one.</param>
/// <param name="Calendars">Weekly hours that brands and laws refer to by id; null or empty when nothing refers to one.</param>
/// <param name="World">How simulated brands behave; null when the study can only be run live.</param>
public sealed record Panel(
    [AtLeast(1)] IReadOnlyList<Sector> Sectors,
    [AtLeast(1)] IReadOnlyList<Brand> Brands,
    IReadOnlyList<Calendar>? Calendars,
    World? World);

/// <summary>A line of business; brands are compared within it first.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">What readers see.</param>
public sealed record Sector([Identifier] string Id, Words Name);

/// <summary>A brand of the panel.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Name">The name as the brand writes it; at most 200 characters; used in messages of the name form.</param>
/// <param name="Sector">Id of its sector.</param>
/// <param name="Accounts">Where it can be reached; at least one.</param>
/// <param name="Note">What a reader must know about this brand; null when there is nothing to say.</param>
/// <param name="Audience">How many customers or followers it has, as a covariate; null when it is not known.</param>
/// <param name="Commitments">What it promises its customers; null or empty when it promises nothing.</param>
/// <param name="Authorisation">What allows the study to write to it; null when nothing is on record.</param>
/// <param name="Caps">The most it may be asked to bear; null means what the study says of all.</param>
/// <param name="Incidents">What befell it, for charts to mark; null or empty when nothing did.</param>
public sealed record Brand(
    [Identifier] string Id,
    [AtMost(200)] string Name,
    string Sector,
    [AtLeast(1)] IReadOnlyList<Account> Accounts,
    Words? Note,
    [Between(0, 2_000_000_000)] int? Audience = null,
    IReadOnlyList<Commitment>? Commitments = null,
    Authorisation? Authorisation = null,
    Caps? Caps = null,
    IReadOnlyList<Incident>? Incidents = null)
{
    /// <summary>Whether somebody else's people would have to answer: the brand is neither one's own nor ordered the study, nor does it live in the simulator alone.</summary>
    public bool IsThirdParty =>
        Authorisation?.Basis is not (Basis.OwnBrand or Basis.Mandate) && Accounts.Any(account => account.Channel != ChannelLimits.Simulator);

    /// <summary>The account to write to on a channel.</summary>
    /// <param name="channel">Name of the channel; null for the first account, whatever its channel.</param>
    /// <returns>The account for customers where there are several, else the first; null when the brand has none there.</returns>
    public Account? AccountOn(string? channel) =>
        channel is null ? Accounts[0]
        : Accounts.Where(account => account.Channel == channel).OrderByDescending(account => account.Role == AccountRole.Support).FirstOrDefault();
}
