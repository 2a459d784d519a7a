using Harness.Statistics;
using NodaTime;

namespace Harness.Core.Tests.Statistics;

/// <summary>The frame of the reference values: 72 hours on the wall clock at 95 %.</summary>
internal static class Frames
{
    public static Frame Reference { get; } = new(Duration.FromHours(72), Clock.Wall, 0.95);
}
