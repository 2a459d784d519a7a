using System.Text;
using Harness.Channels.Email.Mime;

namespace Harness.Channels.Email;

/// <summary>What was seen of one thread, each message once, in the order of looks and within one by time. The cursor is its length.</summary>
internal sealed class SeenMail
{
    private const int LongestRaw = 20_000;

    private readonly List<SeenReply> replies = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public int Cursor => replies.Count;

    public void Add(IEnumerable<RoomMail> mails) => replies.AddRange(mails
        .Where(mail => mail.Mail.Nature != MailNature.Report && seen.Add(mail.Reference))
        .OrderBy(mail => mail.Stamp ?? NodaTime.Instant.MaxValue).ThenBy(mail => mail.Reference, StringComparer.Ordinal)
        .Select(Reply));

    public IReadOnlyList<SeenReply> Since(int cursor) => cursor >= replies.Count ? [] : replies[cursor..];

    /// <summary>A message as a reply.</summary>
    public static SeenReply Reply(RoomMail mail) =>
        new(mail.Stamp, Words(mail), mail.Mail.Nature == MailNature.Automatic, mail.Reference, null, [new(ExhibitKind.Message, mail.Raw)]);

    /// <summary>What it says; where nothing could be read, its subject, and its bytes where there is none.</summary>
    private static string Words(RoomMail mail) =>
        mail.Mail.OwnWords.Trim() is { Length: > 0 } words ? words
        : mail.Mail.Subject is { Length: > 0 } subject ? subject
        : Encoding.UTF8.GetString(mail.Raw.Span[..Math.Min(mail.Raw.Length, LongestRaw)]);
}
