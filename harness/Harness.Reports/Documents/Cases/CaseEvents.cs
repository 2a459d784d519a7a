using Harness.Probes;
using Harness.Readings;

namespace Harness.Documents.Cases;

/// <summary>The events of one conversation, and what the whole wave says of its replies.</summary>
/// <param name="Stored">The events as the journal has them.</param>
/// <param name="Automatic">The replies that the wave shows to be a machine's.</param>
internal readonly record struct CaseEvents(IReadOnlyList<ProbeEvent> Stored, AutomaticReplies Automatic)
{
    /// <summary>What there is while nothing can be read.</summary>
    public static CaseEvents None { get; } = new([], AutomaticReplies.None);

    /// <summary>The events as the figures read them.</summary>
    public ProbeEvent[] Read() => [.. Stored.Select(Automatic.Marked)];
}
