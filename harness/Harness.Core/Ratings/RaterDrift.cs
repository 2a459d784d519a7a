using Harness.Statistics;

namespace Harness.Ratings;

/// <summary>Whether a rater grew milder or stricter: the second half of what they rated on one criterion against the first.</summary>
public static class RaterDrift
{
    /// <summary>Marks in each half below which nothing is told: 10.</summary>
    public static int LeastEach => 10;

    /// <summary>Mean of the later half of the marks minus mean of the earlier.</summary>
    /// <param name="marks">Marks on one criterion in the order in which they were given; those not rated are left out of both halves, and of an odd number the one in the middle.</param>
    /// <param name="frame">The confidence; its window and clock say what was judged.</param>
    /// <returns>Above 0 the rater grew milder, in marks; absent as <see cref="Absence.NoData"/> without marks and as <see cref="Absence.TooFew"/> with fewer than <see cref="LeastEach"/> in each half.</returns>
    /// <exception cref="ArgumentException">The confidence is not between 0 and 1.</exception>
    public static Estimate Of(IReadOnlyList<Mark> marks, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(marks);
        double[] rated = [.. marks.OfType<Rated>().Select(mark => (double)mark.Level)];
        int half = rated.Length / 2;
        Estimate drift = MeanDifference.Of(rated.AsSpan(rated.Length - half), rated.AsSpan(0, half), frame);
        return half >= LeastEach ? drift : Estimate.None(rated.Length == 0 ? Absence.NoData : Absence.TooFew, rated.Length, drift.Method, frame);
    }
}
