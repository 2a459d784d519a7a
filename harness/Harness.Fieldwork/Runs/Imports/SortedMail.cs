using Harness.Channels.Email;

namespace Harness.Runs.Imports;

/// <summary>A mail that was brought, and what it is to a wave.</summary>
/// <param name="Brought">As it was brought.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mail">As it was read; null where it is none.</param>
/// <param name="Thread">The conversation and the thread it belongs to; null when to none, or nobody can tell.</param>
/// <param name="Candidates">The numbers of the slots it is likelier to belong to than others, where nobody can tell.</param>
internal sealed record SortedMail(PiledMail Brought, ImportKind Kind, RoomMail? Mail, (int Probe, int Strand)? Thread, IReadOnlyList<int> Candidates)
{
    /// <summary>Whether it is to go on record.</summary>
    public bool IsNews => Kind is ImportKind.Reply or ImportKind.Automatic or ImportKind.Undelivered;

    /// <summary>Whether it is to be kept until somebody says what it is.</summary>
    public bool IsOpen => Kind == ImportKind.Undecided;
}

/// <summary>What a mail that was brought is to a wave.</summary>
internal enum ImportKind
{
    /// <summary>It is no mail.</summary>
    Broken,

    /// <summary>A person answers.</summary>
    Reply,

    /// <summary>A machine answers.</summary>
    Automatic,

    /// <summary>A mail server says that our opening did not reach the brand.</summary>
    Undelivered,

    /// <summary>A mail server says something else, such as that a message waits.</summary>
    Report,

    /// <summary>It is on record already, or was brought twice.</summary>
    Known,

    /// <summary>We wrote it.</summary>
    Ours,

    /// <summary>A person has said that it belongs to no contact.</summary>
    Nobodys,

    /// <summary>Nobody can tell which contact it belongs to.</summary>
    Undecided,
}
