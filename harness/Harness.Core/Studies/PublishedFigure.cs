using NodaTime;

namespace Harness.Studies;

/// <summary>A figure that somebody published, to be set beside what the sample behind it can bear.</summary>
/// <param name="Subject">What the figure is about: a brand, a category, the whole.</param>
/// <param name="Quantity">What was measured.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Share">Its value where it is a share, 0 to 1; null otherwise.</param>
/// <param name="Time">Its value where it is a time; null otherwise.</param>
/// <param name="Of">How many messages or replies the share is of; null when that was not published.</param>
/// <param name="Source">Web address of the publication.</param>
public sealed record PublishedFigure(
    Words Subject,
    Quantity Quantity,
    string Printed,
    [Between(0, 1)] double? Share,
    Duration? Time,
    [Between(1, 1_000_000_000)] int? Of,
    [WebAddress] string Source);

/// <summary>What a published figure measures.</summary>
public enum Quantity
{
    /// <summary>Messages answered out of messages sent.</summary>
    ShareAnswered,

    /// <summary>Replies of one kind out of all replies.</summary>
    ShareOfReplies,

    /// <summary>Mean time to reply over the messages that were answered at all.</summary>
    MeanTimeOfReplies,

    /// <summary>The slowest reply seen.</summary>
    SlowestReply,

    /// <summary>A share said to be the best of the panel.</summary>
    BestShare,

    /// <summary>A time said to be the fastest of the panel.</summary>
    FastestTime,
}
