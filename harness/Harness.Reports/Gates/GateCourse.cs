using Harness.Studies;

namespace Harness.Gates;

/// <summary>An entry of a gate with all its nights.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Nights">All nights of the plan, in order.</param>
internal sealed record GateCourse(GateEntry Entry, IReadOnlyList<GateNight> Nights)
{
    /// <summary>How many messages are planned in all.</summary>
    public int Planned { get; } = Nights.Sum(night => night.Planned);

    /// <summary>The nights of which nothing more will come, in order.</summary>
    public IReadOnlyList<GateNight> Over { get; } = [.. Nights.Where(night => night.IsOver)];
}
