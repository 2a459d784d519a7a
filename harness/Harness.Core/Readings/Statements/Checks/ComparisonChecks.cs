using Harness.Statistics;

namespace Harness.Readings.Statements.Checks;

/// <summary>One subject put above another.</summary>
internal static class ComparisonChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        foreach (Statement above in statements.Where(statement => statement.Measure == Measure.Comparison))
        {
            if (above.Basis.HasFlag(Basis.Time) && Against(statements, above, Measure.MeanTime) is (var time, var shorter) && shorter.Number < time.Number)
            {
                yield return Found.At(above, ClaimRules.NotTheFastest, ClaimWords.LosesTo(above, time, shorter));
            }

            if (above.Basis.HasFlag(Basis.Share) && Against(statements, above, Measure.ShareAnswered) is (var share, var greater) && greater.Number > share.Number)
            {
                yield return Found.At(above, ClaimRules.NotTheBest, ClaimWords.LosesTo(above, share, greater));
            }

            if (above.Limits is { ExcludesEquality: false })
            {
                yield return Found.At(above, ClaimRules.FasterWithoutInterval, ClaimWords.IncludesEquality());
            }
            else if (!above.HasInterval)
            {
                yield return Found.At(above, ClaimRules.FasterWithoutInterval, ClaimWords.WithoutInterval(), Undistinguished(above));
            }
        }
    }

    private static (Statement Own, Statement Other)? Against(IReadOnlyList<Statement> statements, Statement above, Measure measure)
    {
        Statement[] figures = [.. statements.Where(statement => statement.Measure == measure && statement is { Number: not null, Bound: Bound.None } && statement.Key.Length > 0)];
        string other = Subjects.Key(above.Other);
        return figures.FirstOrDefault(figure => figure.Key == above.Key) is { } own && figures.FirstOrDefault(figure => figure.Key == other) is { } theirs ? (own, theirs) : null;
    }

    /// <summary>That no two counts so far apart exclude equality, where it is so.</summary>
    private static Studies.Words? Undistinguished(Statement above)
    {
        const int Most = 500;
        if (above is not { Number: { } share, Of: > 0 and <= Most and var n } || (int)Math.Round(share * n) is not (> 0 and var apart) || apart > n)
        {
            return null;
        }

        bool none = Enumerable.Range(0, n - apart + 1).All(x => Proportion.Newcombe(x + apart, n, x, n, Spoken.Frame).Low <= 0);
        return none ? ClaimWords.NoPairDiffers(apart, n) : null;
    }
}
