using NodaTime;

namespace Harness.Studies;

/// <summary>Something that befell a brand and may explain its figures, such as a strike; charts mark it.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day; null when it lasted one day.</param>
/// <param name="What">What happened.</param>
public sealed record Incident(LocalDate From, LocalDate? To, Words What);
