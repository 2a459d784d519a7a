using System.Text.RegularExpressions;
using Harness.Readings;
using Harness.Studies;

namespace Harness.Ratings;

/// <summary>
/// Leaves out of texts what tells whose they are: names and accounts of the brand, people named in a greeting or a signature, addresses,
/// telephone numbers, days and times of the day. Each shows as a word in square brackets, such as <c>[brand]</c>; invisible characters, which can
/// turn a line around or hide a name, show as <c>[U+200B]</c>. Where in doubt more is left out, not less: a brand named like a common word takes the word with it.
/// Who knows a brand by its manner of speaking is asked whether they did; no rule can see that.
/// </summary>
public sealed class Blinding
{
    private readonly KnownNames brand;
    private readonly KnownNames people;

    /// <summary>What blinds the texts of one conversation.</summary>
    /// <param name="identity">What would tell whose they are.</param>
    /// <param name="language">The language in which tokens are written.</param>
    public Blinding(Identity identity, Language language)
    {
        ArgumentNullException.ThrowIfNull(identity);
        brand = new([identity.Brand, .. identity.Aliases], identity.Accounts);
        people = new(identity.People, []);
        Language = language;
    }

    /// <summary>The language in which tokens are written.</summary>
    public Language Language { get; }

    /// <summary>A text without what tells whose it is.</summary>
    /// <param name="text">Any text; blinded once already, it comes back unchanged.</param>
    /// <returns>The text in Unicode NFC, its lines ended by line feeds.</returns>
    public string Blind(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string before, after = Veil.On(text);
        do
        {
            before = after;
            after = Pass(new(before)).ToString();
        }
        while (after != before);
        return Veil.Off(after, Language);
    }

    private VeiledText Pass(VeiledText text)
    {
        VeiledText reached = Accounts(text, AddressPatterns.Handle()).Masked(AddressPatterns.Mail(), BlindToken.Mail).Masked(Patterns.Link(), BlindToken.Link).Masked(AddressPatterns.Host(), BlindToken.Link);
        reached = Accounts(reached, AddressPatterns.Stray());
        VeiledText named = people.Masked(brand.Masked(reached, BlindToken.Brand), BlindToken.Name)
            .Masked(TimePatterns.Named(), BlindToken.Date)
            .Masked(TimePatterns.Written(), BlindToken.Date)
            .Masked(TimePatterns.Hour(), BlindToken.Time)
            .Masked(AddressPatterns.Phone(), BlindToken.Phone);
        return SignOff.Without(PeoplePatterns.Without(brand.MaskedNumbers(named, BlindToken.Brand)));
    }

    private VeiledText Accounts(VeiledText text, Regex handle) =>
        text.Masked(handle.Matches(text.Seen).Select(match => (match.Index, match.Length, brand.IsIn(match.Value) ? BlindToken.Brand : BlindToken.Account)));
}
