using System.Text.RegularExpressions;

namespace Harness.Channels.Email.Mime;

/// <summary>Who speaks in a message, by its own marks.</summary>
internal enum MailNature
{
    /// <summary>Nothing says that it is no person.</summary>
    Human,

    /// <summary>A machine, in answer to a message or by itself.</summary>
    Automatic,

    /// <summary>A mail server, about what became of a message.</summary>
    Report,
}

/// <summary>Tells who speaks (RFC 3834). Marks that help desks put on what people write decide nothing alone: <c>Precedence</c> least of all.</summary>
internal static partial class Natures
{
    public static MailNature Of(MimePart message, DeliveryReport? report)
    {
        Headers headers = message.Headers;
        return report is not null ? MailNature.Report
            : IsSaid(headers, "Auto-Submitted") || IsSaid(headers, "X-Autoreply") || IsSaid(headers, "X-Autorespond") || IsReceipt(message) || IsLikely(headers) ? MailNature.Automatic
            : MailNature.Human;
    }

    /// <summary>Whether nobody is to answer: the return path is empty.</summary>
    public static bool IsNobodys(Headers headers) => headers.First("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) == "<>";

    private static bool IsSaid(Headers headers, string name) =>
        headers.First(name)?.Split(';', '(')[0].Trim() is { Length: > 0 } said && !said.Equals("no", StringComparison.OrdinalIgnoreCase) && !said.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool IsReceipt(MimePart message) => message.Type.Value == "multipart/report" && message.Type["report-type"] is { } kind && kind.Equals("disposition-notification", StringComparison.OrdinalIgnoreCase);

    private static bool IsLikely(Headers headers) =>
        (headers.First("X-Auto-Response-Suppress") is not null || headers.First("Precedence") is not null || headers.First("List-Unsubscribe") is null && IsNobodys(headers))
        && (IsNobodys(headers) || Subject().IsMatch(headers.Words("Subject")));

    [GeneratedRegex(
        @"^\s*(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|away from (?:my|the) (?:office|mail)|r[ée]ponse automatique|absen(?:ce|t)\b|accus[ée] de r[ée]ception)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Subject();
}
