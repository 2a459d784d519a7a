using System.Text.RegularExpressions;
using Harness.Channels.Email.Mime;
using Harness.Channels.Email.Smtp;
using NodaTime;

namespace Harness.Channels.Email;

/// <summary>A message as it is written and addressed: an opening to the account, a follow-up as a person answers, below what was written last.</summary>
/// <param name="Draft">What is written.</param>
/// <param name="Envelope">From whom to whom it goes.</param>
internal sealed partial record OurMail(MailDraft Draft, SmtpEnvelope Envelope)
{
    private const int LongestSubject = 60;

    /// <summary>Writes a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="id">Its Message-ID.</param>
    /// <param name="access">Who writes.</param>
    /// <param name="before">What came in its thread so far.</param>
    /// <param name="file">What comes along; null when nothing does.</param>
    /// <param name="date">When, by the clock of whoever writes.</param>
    public static OurMail Of(Outgoing message, string id, MailAccess access, IReadOnlyList<RoomMail> before, MailFile? file, OffsetDateTime date)
    {
        string handle = (message.On?.Handle ?? message.Slot.Account.Handle).Trim().ToLowerInvariant(), from = access.AddressOf(message.Slot.Probe);
        RoomMail? last = message.Begins ? null : before.Where(mail => mail.Mail.Nature != MailNature.Report).MaxBy(mail => mail.Stamp ?? Instant.MinValue);
        string to = last is null ? handle : Answered(last.Mail, handle);
        string subject = message.Slot.Complaint.SubjectIn(message.Slot.Language) ?? Beginning(message.Slot.Text);
        string[] references = message.Begins ? [] : [message.Thread!.Trim('<', '>'), .. last?.Mail.Id is { } answered ? [answered] : Array.Empty<string>()];
        MailDraft draft = new(
            new(access.Account.Mailbox!.Name ?? "", from), new("", to), last is not null ? "Re: " + Bare(last.Mail.Subject) : message.Begins ? subject : "Re: " + subject,
            message.Text, id, date, references, file);
        return new(draft, new(from, to, access.Account.Mailbox.Copy == false ? null : access.Address));
    }

    /// <summary>What a text begins with, as the subject of a message that has none of its own.</summary>
    public static string Beginning(string text)
    {
        string line = text.Split('\n').Select(each => each.Trim()).FirstOrDefault(each => each.Count(char.IsLetterOrDigit) > 12) ?? text.Trim().Split('\n')[0];
        string first = Sentence().Match(line) is { Success: true } sentence ? sentence.Value : line;
        int space = first.Length <= LongestSubject ? -1 : first.LastIndexOf(' ', LongestSubject);
        return (first.Length <= LongestSubject ? first : space > 0 ? first[..space] : first[..LongestSubject]).Trim().TrimEnd('.', ',', ':', ';');
    }

    /// <summary>A person answers to whom a message asks to be answered, as long as that is the same house and somebody reads there.</summary>
    private static string Answered(ReadMail mail, string handle)
    {
        string house = handle[(handle.LastIndexOf('@') + 1)..];
        return mail.ReplyTo.Concat(mail.From).Where(address => (address.Domain == house || address.Domain.EndsWith("." + house, StringComparison.Ordinal)) && !NoReply().IsMatch(address.Address))
            .Select(address => address.Address).FirstOrDefault(handle);
    }

    private static string Bare(string subject) => Again().Replace(subject, "");

    [GeneratedRegex(@"^.{12,}?[.!?](?=\s|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:\s*(?:re|r[ée]p|tr|fw|fwd|aw)\s*:)+\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Again();

    [GeneratedRegex(@"^(?:no-?_?reply|do-?_?not-?_?reply|ne-?_?pas-?_?repondre|nepasrepondre)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoReply();
}
