using Harness.Statistics;

namespace Harness.Ratings;

/// <summary>How often a rater gives the marks that are known to be right.</summary>
/// <param name="Alike">The share of known marks that the rater gave exactly, with Wilson's limits.</param>
/// <param name="Near">The share that the rater gave exactly or missed by one, with Wilson's limits.</param>
/// <param name="NotRated">How many of them the rater did not rate; these count in neither share.</param>
public sealed record GoldAgreement(Estimate Alike, Estimate Near, int NotRated)
{
    /// <summary>Rated gold below which no share is told: 5.</summary>
    public static int LeastGold => 5;

    /// <summary>Holds marks against known ones.</summary>
    /// <param name="marks">What the rater gave on gold, each beside what is known to be right.</param>
    /// <param name="frame">The confidence; its window and clock say what was judged.</param>
    /// <returns>Both shares; absent as <see cref="Absence.NoData"/> where none was rated and as <see cref="Absence.TooFew"/> below <see cref="LeastGold"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public static GoldAgreement Of(IReadOnlyList<(Mark Given, int Known)> marks, Frame frame)
    {
        ArgumentNullException.ThrowIfNull(marks);
        int[] apart = [.. marks.Where(mark => mark.Given.Value is not null).Select(mark => Math.Abs(mark.Given.Value!.Value - mark.Known))];
        return new(Share(0), Share(1), marks.Count - apart.Length);

        Estimate Share(int most)
        {
            Estimate share = Proportion.Wilson(apart.Count(each => each <= most), apart.Length, frame);
            return apart.Length > 0 && apart.Length < LeastGold ? Estimate.None(Absence.TooFew, apart.Length, share.Method, frame) : share;
        }
    }
}
