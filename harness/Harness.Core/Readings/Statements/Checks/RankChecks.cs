using Harness.Planning;
using Harness.Statistics;

namespace Harness.Readings.Statements.Checks;

/// <summary>Ranks beside the figures that they order.</summary>
internal static class RankChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        foreach (IGrouping<string, Statement> table in statements.Where(statement => statement is { Measure: Measure.Rank, Number: not null }).GroupBy(statement => statement.Group, StringComparer.Ordinal))
        {
            Dictionary<string, Statement> shares = statements.Where(statement => statement is { Measure: Measure.ShareAnswered, Number: not null } && statement.Group == table.Key)
                .GroupBy(statement => statement.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            Dictionary<string, Statement> times = statements.Where(statement => statement is { Measure: Measure.MeanTime, Number: not null } && statement.Group == table.Key)
                .GroupBy(statement => statement.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            Statement[] order = [.. table.OrderBy(rank => rank.Number)];
            bool falls = Follows(order, shares, -1), isByTime = Follows(order, times, 1);
            foreach ((Statement rank, Statement next) in order.Zip(order.Skip(1)).Where(pair => pair.First.Number < pair.Second.Number))
            {
                if (!falls && !isByTime && shares.GetValueOrDefault(rank.Key) is { } own && shares.GetValueOrDefault(next.Key) is { } other && own.Number < other.Number)
                {
                    yield return Found.At(rank, ClaimRules.NotTheBest, ClaimWords.Outdone(other));
                }

                if (falls && Apart(rank, next, order.Length * (order.Length - 1) / 2) is { } tied)
                {
                    yield return tied;
                }
            }
        }
    }

    private static bool Follows(Statement[] order, Dictionary<string, Statement> figures, int direction) =>
        figures.Count > 1 && order.Zip(order.Skip(1)).All(pair => !figures.TryGetValue(pair.First.Key, out Statement? first) || !figures.TryGetValue(pair.Second.Key, out Statement? second)
            || Math.Sign(second.Number!.Value - first.Number!.Value) != -direction);

    /// <summary>Neighbours that corrected intervals do not tell apart.</summary>
    private static ClaimProblem? Apart(Statement rank, Statement next, int pairs)
    {
        if (rank is not { Count: { } x, Of: >= Claims.LeastForOrder and var n } || next is not { Count: { } y, Of: >= Claims.LeastForOrder and var m } || x > n || y > m)
        {
            return null;
        }

        Estimate difference = Proportion.Newcombe(x, n, y, m, Spoken.Frame with { Confidence = 1 - ((1 - Spoken.Confidence) / pairs) });
        return difference.Low > 0 || difference.High < 0 ? null : Found.At(rank, ClaimRules.FasterWithoutInterval, ClaimWords.NotApart(next, difference, pairs));
    }
}
