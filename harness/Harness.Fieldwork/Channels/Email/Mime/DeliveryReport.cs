using System.Text.RegularExpressions;

namespace Harness.Channels.Email.Mime;

/// <summary>What a mail server tells of a message (RFC 3464), or in words of its own.</summary>
/// <param name="Failed">Whether it was given up for a recipient; false while it is delayed, and when it was delivered.</param>
/// <param name="Recipients">For whom; empty when it does not say.</param>
/// <param name="Message">The Message-ID of the message; null when it does not show it.</param>
/// <param name="Status">Why, as <c>5.1.1</c>; null when it does not say.</param>
internal sealed partial record DeliveryReport(bool Failed, IReadOnlyList<string> Recipients, string? Message, string? Status)
{
    private const int MostGroups = 100;

    /// <summary>The report that a message is; null when it is none.</summary>
    public static DeliveryReport? Of(MimePart message)
    {
        bool isReport = message.Type.Value == "multipart/report" && message.Type["report-type"] is { } kind && kind.Equals("delivery-status", StringComparison.OrdinalIgnoreCase);
        MimePart? status = message.All().FirstOrDefault(part => part.Type.Value is "message/delivery-status" or "message/global-delivery-status");
        return isReport && status is not null ? Standard(message, status) : IsFromServer(message) ? Worded(message) : null;
    }

    private static DeliveryReport Standard(MimePart message, MimePart status)
    {
        Headers[] groups = [.. Groups(status.Content())];
        string[] recipients = [.. groups.Select(group => (group.First("Original-Recipient") ?? group.First("Final-Recipient"))?.Split(';', 2)[^1].Trim().ToLowerInvariant()).OfType<string>()];
        Headers? failed = groups.FirstOrDefault(group => string.Equals(group.First("Action")?.Trim(), "failed", StringComparison.OrdinalIgnoreCase));
        return new(failed is not null, recipients, Original(message), (failed ?? groups.LastOrDefault(group => group.First("Status") is not null))?.First("Status")?.Split(' ')[0]);
    }

    /// <summary>Servers that keep to no standard say it in words, and name the recipient in a field of their own or nowhere.</summary>
    private static DeliveryReport Worded(MimePart message) =>
        new(!Delayed().IsMatch(message.Headers.Words("Subject")), [.. MailAddress.In(message.Headers.First("X-Failed-Recipients")).Select(address => address.Address)], Original(message), null);

    private static bool IsFromServer(MimePart message) =>
        message.Headers.First("X-Failed-Recipients") is not null
        || (MailAddress.In(message.Headers.First("From")).Any(from => Daemon().IsMatch(from.Address)) && Failure().IsMatch(message.Headers.Words("Subject")));

    private static string? Original(MimePart message) =>
        message.All().Where(part => part.Parts.Count == 1 && !part.IsMultipart).Select(part => part.Parts[0].Headers)
            .Concat(message.All().Where(part => part.Type.Value is "text/rfc822-headers" or "message/rfc822-headers").Select(part => HeaderReader.Read(part.Content(), out _)))
            .Select(headers => MessageIds.Own(headers.First("Message-ID"))).FirstOrDefault(id => id is not null)
        ?? (Named().Match(MailText.Of(message)) is { Success: true } named ? MessageIds.Own(named.Groups["id"].Value) : null);

    private static IEnumerable<Headers> Groups(byte[] fields)
    {
        for (int at = 0, count = 0; at < fields.Length && count < MostGroups; count++)
        {
            Headers group = HeaderReader.Read(fields.AsSpan(at), out int length);
            at += Math.Max(length, 1);
            if (group.Fields.Count > 0)
            {
                yield return group;
            }
        }
    }

    [GeneratedRegex(@"^(?:mailer-daemon|postmaster|mail-daemon|maildaemon)@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Daemon();

    [GeneratedRegex(@"undeliver|delivery|failure notice|returned mail|mail (?:delivery )?failed|not delivered|non[- ]remi|non[- ]distribu|[ée]chec de (?:la )?(?:remise|livraison|distribution)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Failure();

    [GeneratedRegex(@"delay|warning|retard|diff[ée]r", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Delayed();

    [GeneratedRegex(@"^[> \t]*Message-Id:\s*(?<id><[^<>\s]{1,400}>)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
