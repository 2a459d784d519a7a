namespace Harness.Clockwork;

/// <summary>How the real clock works.</summary>
internal sealed record AlarmSettings
{
    /// <summary>How many conversations are advanced at once.</summary>
    public int AtOnce { get; init; } = 16;

    /// <summary>How often the watchdog looks, at most 30 s: nobody sleeps longer past due, whatever becomes of a ring.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How far past due, or how long awake, a conversation may be before it is told of.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>By how much the time of day may move against the stopwatch between two looks before it counts as a jump.</summary>
    public TimeSpan Jump { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When a conversation that failed is tried again.</summary>
    public TimeSpan AfterFailure { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a ring may take to be set in a database.</summary>
    public TimeSpan ArmPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock that several nodes share; null for one in memory.</summary>
    public SharedClock? Shared { get; init; }
}
