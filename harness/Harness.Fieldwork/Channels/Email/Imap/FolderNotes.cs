namespace Harness.Channels.Email.Imap;

/// <summary>Which messages of a folder were read, by their numbers under one UIDVALIDITY.</summary>
internal sealed class FolderNotes(uint? validity)
{
    private readonly HashSet<uint> read = [];

    /// <summary>Whether the numbers still mean the same messages.</summary>
    public bool Holds(ImapOpened opened) => validity is not null && opened.Validity == validity;

    public bool IsNew(uint uid) => !read.Contains(uid);

    public void Note(uint uid) => read.Add(uid);
}
