using NodaTime;

namespace Harness.Studies;

/// <summary>How often a conversation is looked at while it is young enough.</summary>
/// <param name="Until">The age of the conversation up to which this holds.</param>
/// <param name="Every">The time from one look to the next; at least one second.</param>
public sealed record Cadence(Duration Until, Duration Every);
