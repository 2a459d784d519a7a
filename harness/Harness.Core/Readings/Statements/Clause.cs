namespace Harness.Readings.Statements;

/// <summary>A value of a sentence with whom it is about.</summary>
internal sealed record Clause(Passage Sentence, Value Value, IReadOnlyList<(string Name, int Start)> Names, SentenceContext Context)
{
    private const int Near = 150;

    private string Text => Sentence.Text;

    public string Subject => Terms.Overall().IsMatch(Text) ? "" : Harness.Readings.Statements.Names.At(Names, Value.Start);

    public IEnumerable<Statement> Statements()
    {
        if (Measured() is { } measure)
        {
            yield return Context.Bare(Subject, measure, Value.Printed, Sentence.At(Value.Start)) with
            {
                Number = Value.Number,
                Count = Value.Count ?? Beside?.Count,
                Of = Value.Of ?? Beside?.Of ?? Sample(measure),
                Bound = Value.Bound,
                Limits = Limits.Of(Text).FirstOrDefault(limits => limits.Start > Value.Start),
                IsOfBrand = Subject.Length > 0,
                Basis = measure == Measure.Comparison ? Basis.Share : Basis.None,
                Other = measure == Measure.Comparison ? Names.FirstOrDefault(name => name.Start > Value.End).Name ?? "" : "",
            };
        }
    }

    /// <summary>The count that a percentage stands for: the one fraction beside it, with no name between.</summary>
    private Value? Beside => Value is { Kind: ValueKind.Share, Count: null, Of: null, Bound: Bound.None }
        ? Values.Of(Text).Where(other => other is { Kind: ValueKind.Share, Count: not null } && Distance(other) < Near && !Parted(other)).MinBy(Distance)
        : null;

    private int Distance(Value other) => other.Start > Value.Start ? other.Start - Value.End : Value.Start - other.End;

    private bool Parted(Value other)
    {
        (int from, int to) = other.Start > Value.Start ? (Value.End, other.Start) : (other.End, Value.Start);
        return from > to || Text.AsSpan(from, to - from).Contains(';') || Names.Any(name => name.Start >= from && name.Start < to) || Values.Of(Text).Any(value => value.Kind == ValueKind.Share && value.Start >= from && value.End <= to);
    }

    private int? Sample(Measure measure) => measure is Measure.ShareAnswered or Measure.BestShare && Subject.Length > 0 ? Context.Facts.PerBrand : null;

    private Measure? Measured() => Value.Kind switch
    {
        ValueKind.Difference => Terms.Answering().IsMatch(Text) && Names.Count > 0 && Value.Printed.EndsWith(" more", StringComparison.OrdinalIgnoreCase) ? Measure.Comparison : null,
        ValueKind.Share when Terms.ShareOfReplies().IsMatch(Text) => Measure.ShareOfReplies,
        ValueKind.Share when Terms.Answering().IsMatch(Text) => Measure.ShareAnswered,
        ValueKind.Share => Value.Count is null && Context.HasDenominators ? null : Measure.OtherShare,
        ValueKind.Time when !Terms.Answering().IsMatch(Text) && !Terms.OfTime().IsMatch(Text) && !Terms.Mean().IsMatch(Text) => null,
        ValueKind.Time when Terms.Median().IsMatch(Text) => Measure.MedianTime,
        ValueKind.Time when Terms.Slowest().IsMatch(Text) => Measure.SlowestReply,
        ValueKind.Time when Names.Count > 0 && (Terms.Mean().IsMatch(Text) || Terms.Fastest().IsMatch(Text) || Value.Printed.Contains(':', StringComparison.Ordinal)) => Measure.MeanTime,
        _ => null,
    };
}
