using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Harness.Studies;

namespace Harness.Brandville;

/// <summary>Who is who: the brands of a study by what messages call them, its testers and any other customer by their tokens.</summary>
internal sealed partial class Residents
{
    private const string Mastodon = "mastodon";
    private readonly Dictionary<string, Brand> handles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> accounts = new(StringComparer.Ordinal);
    private readonly Study study;

    public Residents(Study study)
    {
        this.study = study;
        foreach (Brand brand in study.Panel.Brands)
        {
            Keep(AccountOf(brand));
            foreach (string handle in brand.Accounts.Select(account => Bare(account.Handle)))
            {
                handles.TryAdd(handle, brand);
                handles.TryAdd(handle.Split('@')[0], brand);
            }
        }
    }

    /// <summary>The account under which a brand speaks.</summary>
    public static string AccountOf(Brand brand) => Bare((brand.AccountOn(Mastodon) ?? brand.Accounts[0]).Handle);

    /// <summary>The number of an account, the same in every town.</summary>
    public static string IdOf(string account) =>
        (BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(account))) >> 12).ToString(CultureInfo.InvariantCulture);

    public Brand? Brand(string id) => study.Panel.Brands.FirstOrDefault(brand => brand.Id == id);

    /// <summary>The account of a number; null when nobody of that number has been seen.</summary>
    public string? Account(string id) => accounts.GetValueOrDefault(id);

    /// <summary>Whose token it is: a tester's id is that tester's token, any other opens an account of its own. The token itself is not kept.</summary>
    public Customer Holder(string token)
    {
        Persona? persona = study.Personas.FirstOrDefault(persona => persona.Id == token);
        string account = persona is null ? "guest-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..8] : AccountOf(persona);
        Keep(account);
        return new(account, account, persona);
    }

    /// <summary>The brand that a text names, and how; null when it names none.</summary>
    public (Brand Brand, Address Address)? Named(string text) =>
        Mention().Matches(text).Select(match => match.Groups["handle"].Value).Select(ByHandle).FirstOrDefault(brand => brand is not null) is { } called ? (called, Address.Handle)
        : study.Panel.Brands.FirstOrDefault(brand => Hashtag().Matches(text).Any(match => match.Value.Equals(MessageText.Hashtag(brand), StringComparison.OrdinalIgnoreCase))) is { } tagged ? (tagged, Address.Hashtag)
        : study.Panel.Brands.OrderByDescending(brand => brand.Name.Length).FirstOrDefault(brand => Says(text, brand.Name)) is { } named ? (named, Address.Name)
        : null;

    private static string AccountOf(Persona persona) =>
        Bare(persona.Accounts?.FirstOrDefault(account => account.Channel == Mastodon)?.Handle ?? persona.Handle ?? persona.Id).Split('@')[0];

    private static string Bare(string handle) => handle.TrimStart('@');

    private Brand? ByHandle(string handle) => handles.GetValueOrDefault(handle) ?? handles.GetValueOrDefault(handle.Split('@')[0]);

    private void Keep(string account) => accounts.TryAdd(IdOf(account), account);

    private static bool Says(string text, string name)
    {
        for (int at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + name.Length;
            if ((at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '@')) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?<![\w@.])@(?<handle>\w+(?:@[\w-]+(?:\.[\w-]+)*)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"#\w+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hashtag();
}
