using Harness.Planning;

namespace Harness.Readings.Statements.Checks;

/// <summary>Superlatives and ranks: what the sample bears, and whom the other figures put above.</summary>
internal static class OrderChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        foreach (Statement order in statements.Where(statement => statement.Measure is Measure.FastestTime or Measure.BestShare or Measure.Rank or Measure.Comparison))
        {
            if (Claims.LeastForOrder > (order.Of ?? facts.PerBrand))
            {
                int n = order.Of ?? facts.PerBrand!.Value;
                int? count = order.Count ?? Count(order, n);
                yield return Found.At(order, ClaimRules.TooFewForOrder, ClaimWords.TooFewForOrder(n), count is { } x && x <= n ? ClaimWords.Fits(x, n) : null);
            }
            else if (order.Of is null && facts.PerBrand is null && order.Measure != Measure.Comparison)
            {
                yield return Found.At(order, ClaimRules.TooFewForOrder, ClaimWords.OrderWithoutSample(), weight: ClaimWeight.Warning);
            }
        }

        foreach (Statement fastest in statements.Where(statement => statement is { Measure: Measure.FastestTime, Number: null }))
        {
            Statement? own = Value(statements, Measure.MeanTime, fastest.Key);
            if (own is not null && statements.Where(other => other is { Measure: Measure.MeanTime, IsOfBrand: true } && other.Key != fastest.Key && other.Number < own.Number).MinBy(other => other.Number) is { } faster)
            {
                yield return Found.At(fastest, ClaimRules.NotTheFastest, ClaimWords.Beaten(faster));
            }
        }

        foreach (Statement best in statements.Where(statement => statement.Measure == Measure.BestShare))
        {
            double? own = best.Number ?? Value(statements, Measure.ShareAnswered, best.Key)?.Number;
            double half = PrintedShare.HalfUnit(best.Printed);
            if (statements.Where(other => other is { Measure: Measure.ShareAnswered or Measure.BestShare, IsOfBrand: true, Bound: not Bound.Below } && other.Key != best.Key && other.Key.Length > 0 && other.Number > own + half)
                .MaxBy(other => other.Number) is { } better)
            {
                yield return Found.At(best, ClaimRules.NotTheBest, ClaimWords.Outdone(better));
            }

            foreach (Statement other in statements.Where(other => other is { Measure: Measure.ShareAnswered, Number: not null, Bound: Bound.None } && best.Number is not null && other.Key == best.Key && Math.Abs(other.Number.Value - best.Number.Value) > Math.Max(half, PrintedShare.HalfUnit(other.Printed)) + 1e-9))
            {
                yield return Found.At(best, ClaimRules.Contradicted, ClaimWords.Contradicted(best, other));
                yield return Found.At(other, ClaimRules.Contradicted, ClaimWords.Contradicted(other, best));
            }
        }
    }

    private static Statement? Value(IReadOnlyList<Statement> statements, Measure measure, string key) =>
        statements.FirstOrDefault(statement => statement.Measure == measure && statement.Key == key && statement.Number is not null);

    private static int? Count(Statement statement, int n) =>
        statement is { Measure: Measure.BestShare, Number: { } share } && Math.Abs((share * n) - Math.Round(share * n)) < 0.01 ? (int)Math.Round(share * n) : null;
}
