using System.Text.RegularExpressions;

namespace Harness.Ratings;

/// <summary>What the names and accounts of an identity look like in a text.</summary>
internal sealed partial class KnownNames
{
    private static readonly HashSet<string> Anybodys = new(StringComparer.Ordinal)
    {
        "HELP", "AIDE", "SUPPORT", "CONTACT", "SERVICE", "SERVICES", "CLIENT", "CLIENTS", "INFO", "MAIL", "SHOP", "BOUTIQUE", "STORE", "CARE", "HELLO", "BONJOUR", "WWW", "EXAMPLE", "PAGE",
        "PAGES", "PROFILE", "FACEBOOK", "TWITTER", "INSTAGRAM", "MASTODON", "TIKTOK", "LINKEDIN", "YOUTUBE", "BSKY", "GOOGLE", "GMAIL", "OUTLOOK", "TRUSTPILOT", "WHATSAPP", "MESSENGER",
        "ZENDESK", "FRESHDESK", "ZAMMAD", "LOCALHOST", "EN", "FR", "COM",
    };

    private readonly string[] names;
    private readonly string[] numbers;
    private readonly string[] hashtags;
    private readonly string[] literal;

    public KnownNames(IEnumerable<string> names, IEnumerable<string> accounts)
    {
        string[] written = [.. names.Select(name => new VeiledText(Veil.On(name)).Seen.Trim()).Where(name => name.Length > 0)];
        string[] spelt = [.. written.SelectMany(Spellings), .. accounts.SelectMany(Of)];
        hashtags = [.. spelt.Select(name => string.Concat(name.Where(char.IsLetterOrDigit))).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
        this.names = [.. spelt.Where(name => name.Length > 1 && name.Any(char.IsLetter)).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];
        numbers = [.. spelt.Where(name => name.Length > 1 && !name.Any(char.IsLetter)).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];
        literal = [.. written.Where(name => new Spelling(name).Letters.Length < 2).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A text without the names, with a token in place of each.</summary>
    public VeiledText Masked(VeiledText text, BlindToken token) => Signs(Each(Hashtags(text, token), names, token), token);

    /// <summary>A text without what is but a number.</summary>
    public VeiledText MaskedNumbers(VeiledText text, BlindToken token) => Each(text, numbers, token);

    /// <summary>Whether a name stands in a word.</summary>
    public bool IsIn(string word)
    {
        string letters = string.Concat(new Spelling(word).Letters.Where(char.IsLetterOrDigit));
        return hashtags.Any(name => letters == name || (name.Length > 2 && letters.Contains(name, StringComparison.Ordinal)));
    }

    private static VeiledText Each(VeiledText text, string[] names, BlindToken token)
    {
        foreach (string name in names)
        {
            text = text.Masked(new Spelling(text.Seen).Find(name).Select(span => (span.Start, span.Length, token)));
        }

        return text;
    }

    private VeiledText Hashtags(VeiledText text, BlindToken token) => text.Masked(Hashtag(), token, tag => IsIn(tag.Value));

    /// <summary>Names of one letter or of signs alone stand as they are written, and alone.</summary>
    private VeiledText Signs(VeiledText text, BlindToken token)
    {
        foreach (string name in literal)
        {
            text = text.Masked(new Regex($@"(?<![\p{{L}}\p{{N}}'’]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}'’])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10)), token);
        }

        return text;
    }

    private static IEnumerable<string> Spellings(string name)
    {
        string letters = new Spelling(name).Letters;
        if (letters.Length == 0)
        {
            yield break;
        }

        yield return letters;
        if (letters.AsSpan().ContainsAny('&', '+'))
        {
            yield return letters.Replace("&", "AND", StringComparison.Ordinal).Replace("+", "PLUS", StringComparison.Ordinal);
            yield return letters.Replace("&", "ET", StringComparison.Ordinal).Replace("+", "PLUS", StringComparison.Ordinal);
            if (letters.Contains('&', StringComparison.Ordinal) && letters.Count(char.IsLetterOrDigit) > 4)
            {
                yield return letters.Replace("&", "", StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The names in an account: the whole, the host's own name, and the page behind it.</summary>
    private static IEnumerable<string> Of(string account)
    {
        string seen = new VeiledText(Veil.On(account)).Seen.Trim();
        yield return new Spelling(seen).Letters;
        if (Host().Match(seen) is { Success: true } match)
        {
            string host = match.Groups["host"].Value;
            yield return new Spelling(host).Letters;
            string own = host.Split('.').AsEnumerable().Reverse().Skip(1).Select(part => new Spelling(part).Letters).FirstOrDefault(part => part is not ("CO" or "COM" or "ORG" or "GOUV")) ?? "";
            foreach (string name in new[] { own, new Spelling(match.Groups["page"].Value).Letters }.Where(name => name.Length > 1 && !Anybodys.Contains(name)))
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@"^(\w{2,10}://)?([^\s/@]{1,100}@)?(www\.)?(?<host>[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63}){1,6})(:\d{1,5})?(/[^\s/?#]{0,100}){0,6}?(/@?(?<page>[^\s/?#@]{2,60}))?/?([?#]\S{0,200})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Host();

    [GeneratedRegex(@"[#＃][\p{L}\p{N}_]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hashtag();
}
