using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Channels.Email.Imap;

/// <summary>A folder of a mailbox.</summary>
/// <param name="Name">Its name as the server writes it, byte for sign.</param>
/// <param name="Marks">What the server says of it, such as <c>\Sent</c>.</param>
internal sealed partial record ImapFolder(string Name, IReadOnlyList<string> Marks)
{
    public bool Has(string mark) => Marks.Contains(mark, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there can be messages of others in it: drafts are not read.</summary>
    public bool IsRead => !Has(@"\Noselect") && !Has(@"\NonExistent") && !Has(@"\Drafts");

    /// <summary>Whether what is taken for junk lies in it, by its mark or its name.</summary>
    public bool IsJunk => Has(@"\Junk") || JunkName().IsMatch(Shown);

    /// <summary>Its name as people read it: what is not ASCII stands in it as Base64 of UTF-16 between <c>&amp;</c> and <c>-</c> (RFC 3501, 5.1.3).</summary>
    public string Shown => Shifted().Replace(Name, match => match.Groups["sign"].Value is { Length: > 0 } signs ? Wide(signs) ?? match.Value : "&");

    private static string? Wide(string signs)
    {
        byte[] bytes = new byte[signs.Length];
        return Convert.TryFromBase64String(signs.Replace(',', '/') + new string('=', (4 - (signs.Length % 4)) % 4), bytes, out int length) ? Encoding.BigEndianUnicode.GetString(bytes, 0, length) : null;
    }

    [GeneratedRegex(@"&(?<sign>[A-Za-z0-9+,]*)-", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shifted();

    [GeneratedRegex(@"\b(?:junk|spam|bulk|ind[ée]sirables?|pourriels?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex JunkName();
}

/// <summary>A folder that was opened.</summary>
/// <param name="Validity">Its UIDVALIDITY: the numbers of messages mean something only under the same one. Null when the server does not say.</param>
/// <param name="Count">How many messages are in it; null when the server does not say.</param>
internal readonly record struct ImapOpened(uint? Validity, uint? Count);

/// <summary>What is known of a message before it is read.</summary>
/// <param name="Uid">Its number in its folder.</param>
/// <param name="Size">How many bytes it has; null when the server does not say.</param>
/// <param name="Arrived">When it came into the mailbox; null when the server does not say.</param>
internal readonly record struct ImapHead(uint Uid, long? Size, NodaTime.Instant? Arrived);
