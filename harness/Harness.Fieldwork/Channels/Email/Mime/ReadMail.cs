using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NodaTime;

namespace Harness.Channels.Email.Mime;

/// <summary>A message as it was read, as far as it could be.</summary>
/// <param name="Id">Its Message-ID; null when it has none.</param>
/// <param name="References">The Message-IDs it answers to, nearest last.</param>
/// <param name="From">Who wrote it.</param>
/// <param name="ReplyTo">Whom it asks to answer to; empty when it does not ask.</param>
/// <param name="Recipients">To whom it went and came, by all fields that say so.</param>
/// <param name="Subject">Its subject; empty without one.</param>
/// <param name="Received">When our own server took it; null when it does not say.</param>
/// <param name="Date">When it was written, by its own word; null when it does not say.</param>
/// <param name="Text">What it says, history and all.</param>
/// <param name="OwnWords">What its writer says.</param>
/// <param name="Files">What comes along.</param>
/// <param name="Nature">Who speaks.</param>
/// <param name="Report">What a mail server tells of another message; null when it does not.</param>
/// <param name="Identity">The same for each copy of this message, and for no other.</param>
internal sealed record ReadMail(
    string? Id,
    IReadOnlyList<string> References,
    IReadOnlyList<MailAddress> From,
    IReadOnlyList<MailAddress> ReplyTo,
    IReadOnlyList<string> Recipients,
    string Subject,
    Instant? Received,
    Instant? Date,
    string Text,
    string OwnWords,
    IReadOnlyList<MailFile> Files,
    MailNature Nature,
    DeliveryReport? Report,
    string Identity)
{
    private const int MostFiles = 100, LongestSubject = 1000, LongestRaw = 20_000;

    private static readonly string[] Addressed =
        ["Delivered-To", "X-Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Forwarded-To", "Apparently-To", "To", "Cc", "Resent-To"];

    /// <summary>Reads a message; one on which the reading fails after all is its bytes and nothing more.</summary>
    public static ReadMail Kept(ReadOnlyMemory<byte> message)
    {
        try
        {
            return Of(message);
        }
        catch (Exception error) when (error is RegexMatchTimeoutException or ArgumentException or InvalidOperationException or ArithmeticException or IndexOutOfRangeException or DomException)
        {
            string text = Encoding.UTF8.GetString(message.Span[..Math.Min(message.Length, LongestRaw)]);
            return new(null, [], [], [], [], "", null, null, text, text, [], MailNature.Human, null, Convert.ToHexStringLower(SHA256.HashData(message.Span).AsSpan(0, 12)));
        }
    }

    /// <summary>Reads a message, whatever its bytes are.</summary>
    public static ReadMail Of(ReadOnlyMemory<byte> message)
    {
        MimePart whole = MimeReader.Read(message);
        Headers headers = whole.Headers;
        string text = MailText.Of(whole), subject = headers.Words("Subject");
        DeliveryReport? report = DeliveryReport.Of(whole);
        return new(
            MessageIds.Own(headers.First("Message-ID")),
            [.. MessageIds.In(headers.First("References")).Concat(MessageIds.In(headers.First("In-Reply-To"))).Distinct(StringComparer.Ordinal)],
            MailAddress.In(headers.First("From")),
            MailAddress.In(headers.First("Reply-To")),
            [.. Addressed.SelectMany(headers.All).SelectMany(MailAddress.In).Select(address => address.Address).Distinct(StringComparer.Ordinal)],
            subject.Length > LongestSubject ? subject[..LongestSubject] : subject,
            MailDate.Parse(headers.First("Received")?.Split(';')[^1]),
            MailDate.Parse(headers.First("Date")),
            text,
            Mime.OwnWords.Of(text),
            [.. whole.All().Where(part => part.IsAttachment).Take(MostFiles).Select(MailFile.Of)],
            Natures.Of(whole, report),
            report,
            MailIdentity.Of(whole));
    }
}
