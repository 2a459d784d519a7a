namespace Harness.Channels.Email.Imap;

/// <summary>A folder of a mailbox.</summary>
/// <param name="Name">Its name as the server writes it, byte for sign.</param>
/// <param name="Marks">What the server says of it, such as <c>\Sent</c>.</param>
internal sealed record ImapFolder(string Name, IReadOnlyList<string> Marks)
{
    public bool Has(string mark) => Marks.Contains(mark, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there can be messages of others in it: drafts are not read.</summary>
    public bool IsRead => !Has(@"\Noselect") && !Has(@"\NonExistent") && !Has(@"\Drafts");
}

/// <summary>A folder that was opened.</summary>
/// <param name="Validity">Its UIDVALIDITY: the numbers of messages mean something only under the same one. Null when the server does not say.</param>
/// <param name="Count">How many messages are in it; null when the server does not say.</param>
internal readonly record struct ImapOpened(uint? Validity, uint? Count);

/// <summary>What is known of a message before it is read.</summary>
/// <param name="Uid">Its number in its folder.</param>
/// <param name="Size">How many bytes it has; null when the server does not say.</param>
/// <param name="Arrived">When it came into the mailbox; null when the server does not say.</param>
internal readonly record struct ImapHead(uint Uid, long? Size, NodaTime.Instant? Arrived);
