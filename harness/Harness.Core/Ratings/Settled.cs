namespace Harness.Ratings;

/// <summary>What a card's marks come to once all raters are heard.</summary>
public static class Settled
{
    /// <summary>Marks that lie so far apart or further are to be decided by somebody: 2.</summary>
    public static int FarApart => 2;

    /// <summary>The mark that stands for a card on one criterion.</summary>
    /// <param name="marks">What the raters said, each their latest.</param>
    /// <param name="decided">What an adjudicator decided; null where nobody did.</param>
    /// <returns>
    /// The decision where there is one; else the median of the levels chosen, of an even number the lower of the two in the middle; where
    /// nobody chose one, no mark for the reason given most often, of several the first in the order of <see cref="MarkReason"/>; and
    /// <see cref="MarkReason.Awaited"/> where nobody was heard.
    /// </returns>
    public static Mark Of(IReadOnlyList<Mark> marks, Mark? decided = null)
    {
        ArgumentNullException.ThrowIfNull(marks);
        int[] levels = [.. marks.OfType<Rated>().Select(rated => rated.Level).Order()];
        return decided
            ?? (levels.Length > 0 ? new Rated(levels[(levels.Length - 1) / 2])
            : marks.OfType<NotRated>().GroupBy(not => not.Reason).OrderByDescending(same => same.Count()).ThenBy(same => same.Key).Select(same => new NotRated(same.Key)).FirstOrDefault()
            ?? new NotRated(MarkReason.Awaited));
    }

    /// <summary>Whether the levels chosen lie <see cref="FarApart"/> or further from each other, so that somebody is to decide.</summary>
    /// <param name="marks">What the raters said on one criterion, each their latest.</param>
    /// <returns>False where fewer than two chose a level.</returns>
    public static bool IsApart(IReadOnlyList<Mark> marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        int[] levels = [.. marks.OfType<Rated>().Select(rated => rated.Level)];
        return levels.Length > 1 && levels.Max() - levels.Min() >= FarApart;
    }
}
