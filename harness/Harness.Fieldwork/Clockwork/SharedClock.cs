namespace Harness.Clockwork;

/// <summary>A clock that several nodes share through a PostgreSQL database: each ring is heard by one of them.</summary>
/// <param name="Connection">How to connect to the schema that keeps the clock's tables; it may hold a password.</param>
/// <param name="Node">This node, by a name that no other has.</param>
internal sealed record SharedClock(string Connection, string Node)
{
    /// <summary>How often nodes tell each other that they live.</summary>
    public TimeSpan CheckIn { get; init; } = TimeSpan.FromSeconds(5);
}
