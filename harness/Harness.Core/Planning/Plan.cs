using Harness.Studies;

namespace Harness.Planning;

/// <summary>Every contact of a wave, worked out before anything is sent.</summary>
/// <param name="Study">The study it carries out.</param>
/// <param name="Seed">The seed of all that is random in it.</param>
/// <param name="Slots">The contacts in order of sending.</param>
public sealed record Plan(Study Study, ulong Seed, IReadOnlyList<Slot> Slots);
