namespace Harness.Channels.Email.Imap;

/// <summary>The most that reading a mailbox may take.</summary>
/// <param name="Connecting">The time to connect.</param>
/// <param name="Look">The time of a whole look.</param>
/// <param name="Message">The bytes of one message; of a longer one only so many are read.</param>
/// <param name="Bytes">The bytes of all messages of one look; what is left over is read the next time.</param>
/// <param name="Folders">How many folders.</param>
/// <param name="Messages">How many messages of a folder.</param>
internal sealed record ImapLimits(TimeSpan Connecting, TimeSpan Look, int Message, long Bytes, int Folders, int Messages)
{
    public static ImapLimits Usual { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60), 8 * 1024 * 1024, 64 * 1024 * 1024, 200, 20_000);
}
