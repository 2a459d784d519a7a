using NodaTime;

namespace Harness.Planning;

/// <summary>What a platform lets one account do within some time. Sources: the platforms' own documentation, 2026.</summary>
/// <param name="Channel">Name of the channel.</param>
/// <param name="Counts">What is counted.</param>
/// <param name="Most">How many are let through.</param>
/// <param name="Within">Within how long, a whole number of minutes.</param>
/// <param name="PerWrite">What a message counts.</param>
/// <param name="PerRead">What a look at a conversation counts; 0 where looks are not limited with it.</param>
public sealed record PlatformLimit(string Channel, LimitUnit Counts, int Most, Duration Within, int PerWrite, int PerRead)
{
    /// <summary>Every limit that is known.</summary>
    public static IReadOnlyList<PlatformLimit> All { get; } =
    [
        new("x", LimitUnit.Posts, 100, Duration.FromMinutes(15), 1, 0),
        new("mastodon", LimitUnit.Requests, 300, Duration.FromMinutes(5), 1, 1),
        new("bluesky", LimitUnit.Points, 5_000, Duration.FromHours(1), 3, 0),
        new("bluesky", LimitUnit.Points, 35_000, Duration.FromHours(24), 3, 0),
    ];
}

/// <summary>What a platform counts.</summary>
public enum LimitUnit
{
    /// <summary>Messages posted.</summary>
    Posts,

    /// <summary>Requests of any kind.</summary>
    Requests,

    /// <summary>Points, of which each kind of write costs some.</summary>
    Points,
}
