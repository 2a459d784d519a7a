using Harness.Studies;
using NodaTime;

namespace Harness.Planning;

/// <summary>Every contact of a wave, worked out before anything is sent.</summary>
/// <param name="Study">The study it carries out.</param>
/// <param name="Seed">The seed of all that is random in it; the same for every wave of a study.</param>
/// <param name="Slots">The contacts in order of sending.</param>
/// <param name="Wave">Which of the study's waves it is, from 1.</param>
public sealed record Plan(Study Study, ulong Seed, IReadOnlyList<Slot> Slots, int Wave = 1)
{
    /// <summary>The id of the wave: the study's own where it is run once, else such as <c>ID-w2</c>.</summary>
    public string WaveId => Study.WaveIds[Wave - 1];

    /// <summary>The first day of the wave; a Monday.</summary>
    public LocalDate Start => Study.WaveStarts[Wave - 1];
}
