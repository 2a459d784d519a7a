using System.Text;

namespace Harness.Channels.Email.Mime;

/// <summary>What a message says to the one who reads it: its own parts in their order, the best of several versions, no attachment.</summary>
internal static class MailText
{
    private const int Longest = 200_000;

    /// <summary>How many times longer a page may be than its plain version, which is then no more than a word that there is a page.</summary>
    private const int Stub = 4;

    public static string Of(MimePart message)
    {
        string text = Plain(Words(message).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD')).Trim('\n', ' ');
        return text.Length <= Longest ? text : Plain(text[..Longest]);
    }

    private static string Words(MimePart part) =>
        part.IsText ? Read(part)
        : !part.IsMultipart ? ""
        : part.Type.Value switch
        {
            "multipart/alternative" => Best(part.Parts),
            "multipart/related" => Words(Root(part)),
            "multipart/report" or "multipart/signed" => Words(part.Parts[0]),
            _ => string.Join("\n\n", part.Parts.Select(Words).Where(words => !string.IsNullOrWhiteSpace(words))),
        };

    private static string Read(MimePart part)
    {
        string text = part.Text();
        return part.Type.Value == "text/html" ? HtmlText.Plain(text)
            : string.Equals(part.Type["format"], "flowed", StringComparison.OrdinalIgnoreCase) ? FlowedText.Unfold(text, string.Equals(part.Type["delsp"], "yes", StringComparison.OrdinalIgnoreCase))
            : text;
    }

    private static string Best(IReadOnlyList<MimePart> versions)
    {
        (bool Plain, string Words)[] all = [.. versions.Select(version => (version.IsText && version.Type.Value != "text/html", Words(version))).Where(version => !string.IsNullOrWhiteSpace(version.Item2))];
        string plain = all.FirstOrDefault(version => version.Plain).Words ?? "", page = all.LastOrDefault(version => !version.Plain).Words ?? "";
        return plain.Trim().Length * Stub < page.Length ? page : plain;
    }

    private static MimePart Root(MimePart related) =>
        MessageIds.Own(related.Type["start"]) is { } start && related.Parts.FirstOrDefault(part => MessageIds.Own(part.Headers.First("Content-ID")) == start) is { } root ? root : related.Parts[0];

    /// <summary>Text that Unicode knows: halves of signs are shown as such.</summary>
    private static string Plain(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
