using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Studies;

/// <summary>Words a message.</summary>
public static partial class MessageText
{
    /// <summary>The place in a wording where the brand is named.</summary>
    public const string Placeholder = "{brand}";

    /// <summary>A wording as it is sent to one brand.</summary>
    /// <param name="wording">The wording, with the placeholder.</param>
    /// <param name="brand">The brand, named in the name form.</param>
    /// <param name="account">Its account, named in the handle form.</param>
    /// <param name="address">Which form.</param>
    /// <param name="hashtag">What stands for the brand in the hashtag form; null means # and its name.</param>
    /// <returns>The text in Unicode NFC. Where nothing names the brand, neither spaces nor a comma are left in its place.</returns>
    public static string Render(string wording, Brand brand, Account account, Address address, string? hashtag = null)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(brand);
        ArgumentNullException.ThrowIfNull(account);
        string named = address switch
        {
            Address.Handle => account.Handle,
            Address.Name => brand.Name,
            Address.Hashtag => hashtag ?? Hashtag(brand),
            Address.None => "",
        };
        string text = named.Length == 0 ? Leftover().Replace(wording, match => Unnamed(wording, match)) : wording.Replace(Placeholder, named, StringComparison.Ordinal);
        return text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>A text with other placeholders filled in.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">By placeholder, braces and all, such as <c>{order}</c>, what stands for it; others stay as they are.</param>
    /// <returns>The text in Unicode NFC. What is filled in is not looked through again.</returns>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Fill(text, place => values.GetValueOrDefault(place));
    }

    /// <summary>A text with other placeholders filled in by a function, which gives null for those that stay as they are.</summary>
    internal static string Fill(string text, Func<string, string?> value) => Filled().Replace(text, match => value(match.Value) ?? match.Value).Normalize(NormalizationForm.FormC);

    /// <summary>The hashtag of a brand.</summary>
    /// <param name="brand">The brand.</param>
    /// <returns># and the letters and digits of its name, such as <c>#CréditGénéral</c>.</returns>
    public static string Hashtag(Brand brand)
    {
        ArgumentNullException.ThrowIfNull(brand);
        return "#" + string.Concat(brand.Name.Where(char.IsLetterOrDigit));
    }

    // Between two words one space stays; at an end, and before a point or a question mark that follows at once, none does.
    private static string Unnamed(string wording, Match match) =>
        match.Index > 0 && match.Index + match.Length < wording.Length && match.Groups["after"].Length > 0 ? " " : "";

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Filled();

    [GeneratedRegex(@"[\s,]*\{brand\}[,]?(?<after>\s*)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leftover();
}
