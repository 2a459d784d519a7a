namespace Harness.Statistics;

/// <summary>Groups of items that the data cannot tell apart, in place of a ranking (insert and absorb: Piepho 2004, J Comput Graph Stat 13:456).</summary>
public static class TieGroups
{
    private static readonly Comparer<IReadOnlyList<int>> ItemByItem = Comparer<IReadOnlyList<int>>.Create(
        (a, b) => a.Zip(b, (x, y) => x.CompareTo(y)).FirstOrDefault(sign => sign != 0));

    /// <summary>All largest groups without a distinguishable pair. An item may stand in several; two items share none only when they differ.</summary>
    /// <param name="count">How many items; they are numbered from 0 in the order in which groups are to list them.</param>
    /// <param name="distinct">The pairs that a corrected test tells apart.</param>
    /// <returns>Groups of item numbers in rising order; one group of all items when no pair differs; none when there are no items.
    /// They are ordered by their first item, then by their second, whatever the order of the pairs.</returns>
    public static IReadOnlyList<IReadOnlyList<int>> Of(int count, IEnumerable<(int A, int B)> distinct)
    {
        ArgumentNullException.ThrowIfNull(distinct);
        List<SortedSet<int>> groups = count == 0 ? [] : [[.. Enumerable.Range(0, count)]];
        foreach ((int a, int b) in distinct)
        {
            List<SortedSet<int>> torn = [.. groups.Where(group => group.Contains(a) && group.Contains(b))];
            groups.RemoveAll(torn.Contains);
            foreach (SortedSet<int> part in torn.SelectMany(group => new[] { Without(group, a), Without(group, b) }))
            {
                if (!groups.Exists(part.IsSubsetOf))
                {
                    groups.RemoveAll(group => group.IsSubsetOf(part));
                    groups.Add(part);
                }
            }
        }

        return [.. groups.Select(group => (IReadOnlyList<int>)[.. group]).Order(ItemByItem)];
    }

    private static SortedSet<int> Without(SortedSet<int> group, int item) => [.. group.Where(other => other != item)];
}
