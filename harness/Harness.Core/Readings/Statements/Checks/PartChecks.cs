namespace Harness.Readings.Statements.Checks;

/// <summary>The share of the replies that a count makes, beside the share that is printed; the slowest reply beside the mean.</summary>
internal static class PartChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts) => Implied(statements).Concat(Slowest(statements));

    private static IEnumerable<ClaimProblem> Implied(IReadOnlyList<Statement> statements)
    {
        Statement? whole = statements.FirstOrDefault(statement => statement is { Measure: Measure.ShareAnswered, Subject: "", Number: > 0, Of: not null, Bound: Bound.None });
        if (whole is null)
        {
            yield break;
        }

        double half = whole.Count is null ? PrintedShare.HalfUnit(whole.Printed) : 0, fewest = Math.Ceiling(((whole.Number!.Value - half) * whole.Of!.Value) - 1e-9), most = Math.Floor(((whole.Number.Value + half) * whole.Of.Value) + 1e-9);
        ILookup<string, Statement> parts = statements.Where(statement => statement is { Measure: Measure.ShareAnswered, Count: not null, Subject.Length: > 0 } && statement.Of <= whole.Of).ToLookup(statement => statement.Key, StringComparer.Ordinal);
        foreach (Statement part in parts.SelectMany(same => same).Where(part => part.Count > most && part.Count <= part.Of))
        {
            yield return Found.At(part, ClaimRules.CannotReach, ClaimWords.MoreThanAll(whole));
        }

        foreach (Statement share in statements.Where(statement => statement is { Measure: Measure.ShareOfReplies, Number: not null }))
        {
            foreach (Statement part in parts[share.Key])
            {
                if (fewest > 0 && Misses(share, part.Count!.Value / most, part.Count.Value / fewest))
                {
                    yield return Found.At(share, ClaimRules.Contradicted, ClaimWords.ImpliedShare(part.Count.Value / Math.Round(whole.Number.Value * whole.Of.Value), part, whole));
                }
            }
        }
    }

    private static bool Misses(Statement share, double least, double greatest)
    {
        double half = PrintedShare.HalfUnit(share.Printed) + 1e-9, number = share.Number!.Value;
        return share.Bound switch
        {
            Bound.Below => least > number,
            Bound.Above => greatest < number,
            Bound.None => greatest < number - half || least > number + half,
        };
    }

    private static IEnumerable<ClaimProblem> Slowest(IReadOnlyList<Statement> statements)
    {
        const double Rounding = 1.05;
        ILookup<string, Statement> means = statements.Where(mean => mean is { Measure: Measure.MeanTime, Number: not null }).ToLookup(mean => mean.Key, StringComparer.Ordinal);
        return
            from slowest in statements
            where slowest is { Measure: Measure.SlowestReply, Number: not null }
            from mean in means[slowest.Key]
            where mean.Number > slowest.Number * Rounding
            select Found.At(slowest, ClaimRules.Contradicted, ClaimWords.SlowerThanSlowest(mean));
    }
}
