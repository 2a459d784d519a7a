using Harness.Statistics;

namespace Harness.Ratings;

/// <summary>How long a rater takes for a card.</summary>
public static class RaterPace
{
    /// <summary>Cards below which no median is told: 5.</summary>
    public static int LeastCards => 5;

    /// <summary>The median time, which one long pause does not move.</summary>
    /// <param name="seconds">Seconds for each card.</param>
    /// <param name="frame">The confidence; its window and clock say what was judged.</param>
    /// <returns>Seconds with their limits; absent as <see cref="Absence.NoData"/> without cards and as <see cref="Absence.TooFew"/> below <see cref="LeastCards"/>.</returns>
    /// <exception cref="ArgumentException">A time is not a finite number, or the confidence is not between 0 and 1.</exception>
    public static Estimate Of(ReadOnlySpan<double> seconds, Frame frame)
    {
        Estimate median = MedianLaw.Of(seconds, frame).Percentile();
        return seconds.Length > 0 && seconds.Length < LeastCards ? Estimate.None(Absence.TooFew, seconds.Length, median.Method, frame) : median;
    }
}
