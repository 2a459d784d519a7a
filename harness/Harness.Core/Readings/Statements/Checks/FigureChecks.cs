using Harness.Studies;
using NodaTime;

namespace Harness.Readings.Statements.Checks;

/// <summary>The rules of <see cref="FigureCheck"/>, for the figures of a text.</summary>
internal static class FigureChecks
{
    public static IEnumerable<ClaimProblem> Of(IReadOnlyList<Statement> statements, StudyFacts facts)
    {
        (Statement Statement, PublishedFigure Figure)[] figures = [.. statements.SelectMany(Expanded).Select(statement => (statement, Figure(statement)))];
        Dictionary<PublishedFigure, Statement> back = new(ReferenceEqualityComparer.Instance);
        foreach ((Statement statement, PublishedFigure figure) in figures)
        {
            back[figure] = statement;
        }

        int brands = Math.Max(1, facts.Brands ?? (facts.Total / facts.PerBrand) ?? 1);
        return FigureCheck.Check([.. figures.Select(pair => pair.Figure)], brands, Spoken.Confidence)
            .SelectMany(row => row.Remarks.SelectMany(remark => Problems(back[row.Figure], remark, remark.Other is null ? null : back[remark.Other])));
    }

    /// <summary>A statement that is a figure; a list of silent brands is one for each.</summary>
    private static IEnumerable<Statement> Expanded(Statement statement) => statement switch
    {
        { Measure: Measure.Silent } => statement.Names.Select(name => statement with { Subject = name.Name, Measure = Measure.Silent, Printed = name.Name, Spot = name.Spot, Number = 0, Names = [] }),
        { Number: null } or { Bound: not Bound.None } => [],
        { Measure: Measure.ShareAnswered or Measure.MeanTime or Measure.SlowestReply or Measure.FastestTime or Measure.BestShare } => [statement],
        _ => [],
    };

    private static PublishedFigure Figure(Statement statement)
    {
        Quantity quantity = statement.Measure switch
        {
            Measure.MeanTime => Quantity.MeanTimeOfReplies,
            Measure.SlowestReply => Quantity.SlowestReply,
            Measure.FastestTime => Quantity.FastestTime,
            Measure.BestShare => Quantity.BestShare,
            _ => Quantity.ShareAnswered,
        };
        bool isTime = statement.Measure is Measure.MeanTime or Measure.SlowestReply or Measure.FastestTime;
        string printed = statement.Count is not null && !statement.Printed.Contains('%', StringComparison.Ordinal) ? "" : statement.Printed;
        return new(
            new(statement.Key, statement.Key),
            quantity,
            printed,
            isTime ? null : statement.Number,
            isTime ? Duration.FromSeconds(statement.Number!.Value) : null,
            statement.Of,
            statement.Group);
    }

    private static IEnumerable<ClaimProblem> Problems(Statement statement, Remark remark, Statement? other)
    {
        switch (remark.Kind)
        {
            case RemarkKind.NotWhole when statement is { Count: null, Of: { } of }:
                yield return Found.At(statement, ClaimRules.NotWhole, ClaimWords.NotWhole(remark.Number!.Value, of), ClaimWords.Nearest((int)remark.Number.Value, of));
                break;
            case RemarkKind.Contradicted when other!.Measure == Measure.Silent || statement.Measure == Measure.Silent:
                break;
            case RemarkKind.Contradicted:
                yield return Found.At(statement, ClaimRules.Contradicted, ClaimWords.Contradicted(statement, other));
                break;
            case RemarkKind.Beaten:
                yield return Found.At(statement, ClaimRules.NotTheFastest, ClaimWords.Beaten(other!));
                break;
            case RemarkKind.CannotReach:
                yield return Found.At(statement, ClaimRules.CannotReach, ClaimWords.CannotReach(remark.Number!.Value, other!));
                break;
            case RemarkKind.OneReply:
                yield return Found.At(statement, ClaimRules.OneReply, ClaimWords.OneReply());
                break;
            case RemarkKind.RespondersOnly when !(statement.NamesReplies && statement is { Count: not null }):
                yield return Found.At(statement, ClaimRules.RespondersOnly, ClaimWords.RespondersOnly(statement.NamesReplies), ClaimWords.MedianBearing(), statement.NamesReplies ? ClaimWeight.Remark : null);
                break;
        }
    }
}
