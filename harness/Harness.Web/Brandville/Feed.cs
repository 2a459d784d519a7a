using NodaTime;

namespace Harness.Brandville;

/// <summary>What happened in town, newest first: what was said, and what was removed.</summary>
/// <param name="Key">Its name on the page, the same each time.</param>
/// <param name="At">When it happened.</param>
/// <param name="Remark">What was said or removed.</param>
/// <param name="Matter">What it is about.</param>
/// <param name="IsRemoval">Whether the remark was removed then.</param>
internal sealed record FeedEntry(string Key, Instant At, Remark Remark, Matter Matter, bool IsRemoval)
{
    /// <summary>What it answers, or what was removed.</summary>
    public Remark Answered => IsRemoval ? Remark : Matter.Remarks.FirstOrDefault(remark => remark.Id == Remark.Answers) ?? Matter.Opening;

    /// <summary>Time since that.</summary>
    public Duration After => At - Answered.At;
}

/// <summary>Reads the feed.</summary>
internal static class Feed
{
    /// <summary>The newest entries before an instant.</summary>
    /// <param name="matters">All matters.</param>
    /// <param name="before">Only what happened before it.</param>
    /// <param name="most">At most so many.</param>
    public static IReadOnlyList<FeedEntry> Of(IReadOnlyList<Matter> matters, Instant before, int most) =>
    [
        .. matters.SelectMany(Entries).Where(entry => entry.At < before).OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Remark.Id).Take(most),
    ];

    private static IEnumerable<FeedEntry> Entries(Matter matter)
    {
        foreach (Remark remark in matter.Remarks)
        {
            yield return new("r" + Toots.Number(remark.Id), remark.At, remark, matter, IsRemoval: false);
            if (remark.Removed != Instant.MaxValue)
            {
                yield return new("x" + Toots.Number(remark.Id), remark.Removed, remark, matter, IsRemoval: true);
            }
        }
    }
}
