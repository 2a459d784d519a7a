using NodaTime;

namespace Harness.Channels.Email.Mime;

/// <summary>A message of ours before it is put into bytes.</summary>
/// <param name="From">Who writes.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">What it says.</param>
/// <param name="Id">Its Message-ID, without brackets.</param>
/// <param name="Date">When, by the writer's clock and zone.</param>
/// <param name="References">The Message-IDs of what it answers to, nearest last; empty when it begins a thread.</param>
/// <param name="File">What comes along; null when nothing does.</param>
internal sealed record MailDraft(MailAddress From, MailAddress To, string Subject, string Text, string Id, OffsetDateTime Date, IReadOnlyList<string> References, MailFile? File = null);
