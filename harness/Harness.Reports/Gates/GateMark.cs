using NodaTime;

namespace Harness.Gates;

/// <summary>Something that happened, such as a deployment.</summary>
/// <param name="On">The day.</param>
/// <param name="Text">What it was.</param>
internal sealed record GateMark(LocalDate On, string Text);
