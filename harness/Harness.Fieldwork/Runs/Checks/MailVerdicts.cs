using System.Text.RegularExpressions;
using Harness.Channels.Email.Mime;

namespace Harness.Runs.Checks;

/// <summary>What the server that took a mail says of whoever wrote it (RFC 8601), and by which key it is signed (RFC 6376).</summary>
/// <param name="Spf">Whether the server it came from may write for the domain, as <c>pass</c>; null when nobody says.</param>
/// <param name="Dkim">Whether its signature holds; null when nobody says.</param>
/// <param name="Dmarc">Whether either fits the domain in From; null when nobody says.</param>
/// <param name="Key">The name under which the key of its signature stands; null when it is not signed, or by a name that is none.</param>
/// <param name="IsSigned">Whether it is signed.</param>
internal sealed partial record MailVerdicts(string? Spf, string? Dkim, string? Dmarc, string? Key, bool IsSigned)
{
    private const string Pass = "pass";

    /// <summary>Reads them. Only what the outermost server writes is believed: whoever sends a mail can write such fields too.</summary>
    public static MailVerdicts Of(ReadOnlyMemory<byte> mail)
    {
        Headers headers = MimeReader.Read(mail).Headers;
        string[] all = [.. headers.All("Authentication-Results").Select(value => Comment().Replace(value, " "))];
        string server = all.Length == 0 ? "" : Server(all[0]);
        string said = string.Join(';', all.Where(value => Server(value) == server));
        HeaderValue signature = HeaderValue.Parse("x; " + headers.First("DKIM-Signature"));
        string? received = Word().Match(headers.First("Received-SPF") ?? "") is { Success: true } word ? word.Value.ToLowerInvariant() : null;
        return new(Result(said, "spf") ?? received, Result(said, "dkim"), Result(said, "dmarc"), Name(signature["s"], signature["d"]), headers.First("DKIM-Signature") is not null);
    }

    private static string Server(string value) => value.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Of several signatures one that holds is enough.</summary>
    private static string? Result(string said, string method)
    {
        string[] results = [.. Method().Matches(said).Where(match => match.Groups["method"].Value.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(match => match.Groups["result"].Value.ToLowerInvariant())];
        return results.Contains(Pass, StringComparer.Ordinal) ? Pass : results.FirstOrDefault();
    }

    private static string? Name(string? selector, string? domain)
    {
        string name = string.Concat($"{selector}._domainkey.{domain}".Where(sign => !char.IsWhiteSpace(sign))).ToLowerInvariant();
        return selector is { Length: > 0 } && domain is { Length: > 0 } && name.Length < 250 && Labels().IsMatch(name) ? name : null;
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@";\s*(?<method>spf|dkim|dmarc)\s*=\s*(?<result>[a-z]{1,20})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();

    [GeneratedRegex(@"^[A-Za-z]{1,20}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labels();
}
