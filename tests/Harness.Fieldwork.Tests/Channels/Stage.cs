using Harness.Channels;
using NodaTime;

namespace Harness.Fieldwork.Tests.Channels;

/// <summary>A channel with brands behind it.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Answered">A message that the brand answers, and does not remove.</param>
/// <param name="Replies">How many replies it gets.</param>
/// <param name="UntilAllReplied">The time after which all of them have come.</param>
/// <param name="Removed">A message that the brand removes.</param>
/// <param name="UntilRemoved">The time after which it is removed.</param>
/// <param name="Now">The present on the platform.</param>
/// <param name="Pass">Lets time pass.</param>
internal sealed record Stage(
    IChannel Channel,
    Outgoing Answered,
    int Replies,
    Duration UntilAllReplied,
    Outgoing Removed,
    Duration UntilRemoved,
    Func<Instant> Now,
    Action<Duration> Pass)
{
    /// <summary>In how many steps the replies are waited for.</summary>
    public int Steps { get; init; } = 100;

    /// <summary>How many messages the platform has taken, by its own ledger; null where there is none but the channel's.</summary>
    public Func<int>? Taken { get; init; }

    /// <summary>Upsets the next exchange that it can; false where nothing of the kind can happen on this platform. Null where nothing can.</summary>
    public Func<Disorder, bool>? Upset { get; init; }

    /// <summary>The same channel without what opens the account; null where nothing does.</summary>
    public IChannel? Locked { get; init; }

    /// <summary>The same channel in a study that declares no host; null where there are no hosts.</summary>
    public IChannel? Undeclared { get; init; }

    /// <summary>The brand says something now about a message of ours; null where it cannot be made to.</summary>
    public Func<Outgoing, string, Task>? Says { get; init; }

    /// <summary>The brand changes what it said from one text to another; null where it cannot.</summary>
    public Func<string, string, Task>? Rewords { get; init; }

    /// <summary>Name of a file that may go with a message, and the number of such files that have arrived; null where none can be sent.</summary>
    public (string Name, Func<int> Arrived)? File { get; init; }

    /// <summary>More than one message may hold; null without a limit.</summary>
    public string? TooLong { get; init; }
}

/// <summary>What can go wrong with an exchange.</summary>
public enum Disorder
{
    /// <summary>Nothing is taken: wait, without a word of how long.</summary>
    Limited,

    /// <summary>Nothing is taken: wait two minutes.</summary>
    LimitedForTwoMinutes,

    /// <summary>Nothing is taken: wait for thousands of years.</summary>
    LimitedForAges,

    /// <summary>Nothing is taken: wait until yesterday.</summary>
    LimitedUntilYesterday,

    /// <summary>Nothing is taken, and never will be: the platform says no.</summary>
    Refuses,

    /// <summary>Nothing is taken: what opens the account is no longer good.</summary>
    Expired,

    /// <summary>The message is taken, and the platform says that it failed.</summary>
    TakesAndFails,

    /// <summary>The message is taken, and the connection breaks.</summary>
    TakesAndBreaks,

    /// <summary>The message is taken, and half of the answer comes.</summary>
    TakesAndStops,

    /// <summary>The message is taken, and the answer is no answer.</summary>
    TakesAndBabbles,

    /// <summary>The message is taken, and the answer never ends.</summary>
    TakesAndFloods,

    /// <summary>A look fails.</summary>
    ReadFails,

    /// <summary>A look breaks off.</summary>
    ReadBreaks,

    /// <summary>A look gets half of an answer.</summary>
    ReadStops,

    /// <summary>A look gets what is no answer.</summary>
    ReadBabbles,

    /// <summary>A look gets an answer that never ends.</summary>
    ReadFloods,

    /// <summary>A look is told to wait.</summary>
    ReadLimited,
}
