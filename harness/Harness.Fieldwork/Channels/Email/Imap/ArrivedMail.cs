using NodaTime;

namespace Harness.Channels.Email.Imap;

/// <summary>A message as it lies in a mailbox.</summary>
/// <param name="Raw">Its bytes.</param>
/// <param name="Arrived">When it came into the mailbox; null when the server does not say.</param>
/// <param name="IsSent">Whether it lies where sent messages are kept.</param>
/// <param name="Folder">The folder.</param>
internal sealed record ArrivedMail(ReadOnlyMemory<byte> Raw, Instant? Arrived, bool IsSent, ImapFolder Folder);
