using System.Globalization;

namespace Harness.Readings.Statements;

/// <summary>Rows that each hold the figures of one subject: sent, answered, share, mean time, rank.</summary>
internal static class FigureRows
{
    public static IEnumerable<Statement> Read(ClaimCells table, ClaimColumns columns, StudyFacts facts, string group) =>
        table.Rows.Where(row => columns.Of(row, ClaimColumn.Subject) is not null).SelectMany(row => Read(row, columns, facts, group));

    private static IEnumerable<Statement> Read(IReadOnlyList<Passage> row, ClaimColumns columns, StudyFacts facts, string group)
    {
        string subject = columns.Of(row, ClaimColumn.Subject)!.Text;
        Statement bare = new(subject, Measure.ShareAnswered, "", row[0].Start)
        {
            Of = Number(columns.Of(row, ClaimColumn.Sent)) ?? facts.PerBrand,
            Count = Number(columns.Of(row, ClaimColumn.Answered)),
            HasInterval = columns.HasInterval && Interval(row, columns),
            NamesReplies = columns.NamesReplies,
            Group = group,
            IsOfBrand = true,
        };
        Statement[] shares = [.. Shares(bare, row, columns)];
        foreach (Statement stated in shares)
        {
            yield return stated;
        }

        if (shares.Length == 0 && bare is { Count: { } count, Of: { } of } && columns.Of(row, ClaimColumn.Answered) is { } cell)
        {
            yield return bare with { Printed = string.Create(CultureInfo.InvariantCulture, $"{count} / {of}"), Spot = cell.Start, Number = count <= of && of > 0 ? (double)count / of : null };
        }

        if (bare.Count == 0 || shares.Any(share => share is { Number: 0, Measure: Measure.ShareAnswered }))
        {
            Passage zero = columns.Of(row, ClaimColumn.Answered) ?? columns.Of(row, ClaimColumn.Share)!;
            yield return bare with { Measure = Measure.Silent, Printed = zero.Text, Spot = zero.Start, Names = [(subject, zero.Start)] };
        }

        foreach ((ClaimColumn column, Measure measure) in new[] { (ClaimColumn.Mean, Measure.MeanTime), (ClaimColumn.Median, Measure.MedianTime) })
        {
            if (columns.Of(row, column) is { } time && Values.Of(time.Text).FirstOrDefault(value => value.Kind == ValueKind.Time) is { } value)
            {
                yield return bare with { Measure = measure, Printed = value.Printed, Number = value.Number, Spot = time.At(value.Start) };
            }
        }

        if (columns.Of(row, ClaimColumn.Rank) is { } rank && Number(rank) is > 0 and var place)
        {
            Statement? share = shares.FirstOrDefault(stated => stated.Measure == Measure.ShareAnswered);
            yield return bare with { Measure = Measure.Rank, Printed = rank.Text, Number = place, Spot = rank.Start, Count = bare.Count ?? share?.Count };
        }
    }

    private static IEnumerable<Statement> Shares(Statement bare, IReadOnlyList<Passage> row, ClaimColumns columns)
    {
        foreach ((ClaimColumn column, Measure measure) in new[] { (ClaimColumn.Share, Measure.ShareAnswered), (ClaimColumn.ShareOfReplies, Measure.ShareOfReplies) })
        {
            if (columns.Of(row, column) is { } cell)
            {
                string text = cell.Text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') ? cell.Text + "%" : cell.Text;
                if (Values.Of(text).FirstOrDefault(value => value.Kind == ValueKind.Share) is { } value)
                {
                    bool isOfReplies = measure == Measure.ShareOfReplies;
                    yield return bare with
                    {
                        Measure = measure,
                        Printed = cell.Text,
                        Number = value.Number,
                        Bound = value.Bound,
                        Spot = cell.Start,
                        Of = value.Of ?? (isOfReplies ? null : bare.Of),
                        Count = value.Count ?? (isOfReplies ? null : bare.Count),
                    };
                }
            }
        }
    }

    private static bool Interval(IReadOnlyList<Passage> row, ClaimColumns columns) =>
        columns.Of(row, ClaimColumn.Interval) is not null || columns.Of(row, ClaimColumn.High) is not null || row.Any(cell => Limits.Of(cell.Text).Count > 0);

    private static int? Number(Passage? cell) => cell is not null && cell.Text.Any(char.IsAsciiDigit) && !cell.Text.Contains('%', StringComparison.Ordinal) ? NumberWords.Count(cell.Text.Split('/', ' ')[0]) : null;
}
