using Harness.Channels.Email.Mime;

namespace Harness.Channels.Email;

/// <summary>What a mail is known by, also where a program that exported it wrote its bytes anew.</summary>
internal static class MailNames
{
    /// <summary>Itself, byte for byte, and the same words of the same writer under the same Message-ID.</summary>
    public static IReadOnlyList<string> Of(ReadMail mail) =>
        mail.Id is { } id ? [mail.Identity, $"{id}\n{(mail.From is [{ } first, ..] ? first.Address : "")}\n{string.Join(' ', mail.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"] : [mail.Identity];
}
