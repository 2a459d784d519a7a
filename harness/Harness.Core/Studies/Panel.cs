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
public sealed record Brand(
    [Identifier] string Id,
    [AtMost(200)] string Name,
    string Sector,
    [AtLeast(1)] IReadOnlyList<Account> Accounts,
    Words? Note);
