namespace Harness.Gates;

/// <summary>What an entry of a gate was worth at some time, kept so that later nights can be held against it.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="From">The first night.</param>
/// <param name="To">The last night.</param>
/// <param name="Entries">By the id of the entry.</param>
internal sealed record Baseline(string Study, string From, string To, IReadOnlyDictionary<string, BaselineEntry> Entries);

/// <summary>The messages of one entry; those of which nobody knows whether they kept the limit are left out of the counts.</summary>
/// <param name="Terms">What was asked, to compare only like with like.</param>
/// <param name="Kept">How many came within the limit.</param>
/// <param name="Broken">How many did not.</param>
/// <param name="Window">How long each was watched; milliseconds.</param>
/// <param name="After">Per message, the wait until the last look without it; milliseconds.</param>
/// <param name="By">Per message, the wait until it was there or observation ended; milliseconds.</param>
/// <param name="Reached">Per message, whether it came.</param>
internal sealed record BaselineEntry(string Terms, int Kept, int Broken, long Window, IReadOnlyList<long> After, IReadOnlyList<long> By, IReadOnlyList<bool> Reached)
{
    public IReadOnlyList<GateCase> Cases => [.. By.Select((by, i) => new GateCase(null, null, After[i], by, Reached[i], true))];

    /// <summary>Whether it can have been kept of a wave.</summary>
    public bool IsSound =>
        Kept >= 0 && Broken >= 0 && Kept + Broken <= By.Count && Window > 0 && After.Count == By.Count && Reached.Count == By.Count
        && By.Index().All(each => each.Item >= After[each.Index] && After[each.Index] >= 0 && each.Item <= Window);
}
