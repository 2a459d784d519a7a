using Harness.Studies;

namespace Harness.Ratings;

/// <summary>What would tell a rater whose conversation it is.</summary>
/// <param name="Brand">The brand's name as it writes it.</param>
/// <param name="Aliases">Other names it goes by, such as that of a product or a parent; may be empty.</param>
/// <param name="Accounts">Its accounts: handles, pages, addresses of mail and the web, telephone numbers; may be empty.</param>
/// <param name="People">Names by which people in the conversation are known, such as the tester's; may be empty.</param>
public sealed record Identity(string Brand, IReadOnlyList<string> Aliases, IReadOnlyList<string> Accounts, IReadOnlyList<string> People)
{
    /// <summary>What would tell a brand of the panel.</summary>
    /// <param name="brand">The brand.</param>
    /// <param name="persona">Who wrote to it; null when that is not known.</param>
    /// <returns>Its name and all its accounts; the handles of the persona count as people.</returns>
    public static Identity Of(Brand brand, Persona? persona = null)
    {
        ArgumentNullException.ThrowIfNull(brand);
        return new(
            brand.Name,
            [MessageText.Hashtag(brand)],
            [.. brand.Accounts.Select(account => account.Handle)],
            [.. new[] { persona?.Handle }.Concat((persona?.Accounts ?? []).Select(account => account.Handle)).OfType<string>()]);
    }
}
