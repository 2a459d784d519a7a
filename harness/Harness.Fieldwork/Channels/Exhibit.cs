namespace Harness.Channels;

/// <summary>What shows that a message or a reply was as it is said to be.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">Its bytes as captured.</param>
internal readonly record struct Exhibit(ExhibitKind Kind, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The most bytes that are kept of one.</summary>
    public const int Longest = 16 * 1024 * 1024;
}

/// <summary>What an exhibit is. Numbers are stored and never change their meaning.</summary>
internal enum ExhibitKind
{
    /// <summary>A mail with all its headers.</summary>
    Message = 1,

    /// <summary>A page as HTML.</summary>
    Page = 2,

    /// <summary>A picture of a page, as PNG.</summary>
    Screenshot = 3,

    /// <summary>What an interface for programs answered.</summary>
    Json = 4,

    /// <summary>A file that came with a reply.</summary>
    Attachment = 5,

    /// <summary>What a person wrote down of a call or a letter.</summary>
    Transcript = 6,
}
