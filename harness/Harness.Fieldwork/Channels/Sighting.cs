using Harness.Probes;
using NodaTime;

namespace Harness.Channels;

/// <summary>What a look saw.</summary>
/// <param name="Replies">Replies since the cursor, and earlier ones that were edited since.</param>
/// <param name="Stands">Whether our opening still stands; true where that could not be seen.</param>
/// <param name="Cursor">The next cursor.</param>
/// <param name="Unseen">What could not be looked at, in which case the absence of a reply says nothing; null after a whole look.</param>
/// <param name="Undelivered">Whether the platform says that our opening, which it had taken, did not reach the brand.</param>
internal readonly record struct Sighting(IReadOnlyList<SeenReply> Replies, bool Stands, int Cursor, Unseen? Unseen = null, bool Undelivered = false);

/// <summary>A reply as seen.</summary>
/// <param name="Stamp">When it was posted, by the platform's own time; null when the platform gives none that can be read.</param>
/// <param name="Text">What it says.</param>
/// <param name="Automatic">Whether the platform itself marks it as a machine's.</param>
/// <param name="Reference">Where it stands, the same at each look; with <paramref name="Edited"/> it names one version.</param>
/// <param name="Edited">When this version was written; null for one that was never edited.</param>
/// <param name="Exhibits">What shows it; null when nothing but its text does.</param>
internal readonly record struct SeenReply(Instant? Stamp, string Text, bool Automatic, string Reference = "", Instant? Edited = null, IReadOnlyList<Exhibit>? Exhibits = null);

/// <summary>A source could not be read: why, and when to try again where the platform says so.</summary>
internal readonly record struct Unseen(SendCause Cause, Instant? Until);

/// <summary>What was found of a message that may have been posted.</summary>
/// <param name="Kind">Whether it stands.</param>
/// <param name="Receipt">Where it stands; null unless it was found.</param>
/// <param name="Unseen">What could not be read; null where all was.</param>
internal readonly record struct Trace(TraceKind Kind, Receipt? Receipt, Unseen? Unseen)
{
    public static Trace NotFound { get; } = new(TraceKind.NotFound, null, null);

    public static Trace Found(Receipt receipt) => new(TraceKind.Found, receipt, null);

    public static Trace Unread(Unseen unseen) => new(TraceKind.Unread, null, unseen);
}

/// <summary>Whether a message that may have been posted stands.</summary>
internal enum TraceKind
{
    /// <summary>It does.</summary>
    Found,

    /// <summary>All was read back to before the claim, and it is not there. It may still come: no proof.</summary>
    NotFound,

    /// <summary>Not all could be read.</summary>
    Unread,
}
