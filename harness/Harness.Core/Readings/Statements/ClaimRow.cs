namespace Harness.Readings.Statements;

/// <summary>One claim of a table, with what its row says about it.</summary>
internal sealed record ClaimRow(Passage Value, string Claim, string Subject, int? Of)
{
    public string Words { get; init; } = "";

    public string Group { get; init; } = "";

    /// <summary>About a kind of messages, not about a brand or the whole.</summary>
    public bool IsPart { get; init; }

    public bool IsBrand { get; init; }

    public bool NamesReplies { get; init; }

    public bool HasInterval { get; init; }

    public Limits? Limits { get; init; }

    public int? PerBrand { get; init; }

    public IEnumerable<Statement> Statements()
    {
        IReadOnlyList<Value> values = Values.Of(Value.Text);
        if (Terms.Against().IsMatch($" {Claim} "))
        {
            return Comparison(values);
        }

        if (Terms.Silent().IsMatch(Words) && !values.Any())
        {
            return [Listed(Measure.Silent)];
        }

        if (Alternatives(values) is [_, _, ..] apart)
        {
            return [Bare(Measure.Alternatives, string.Join(" / ", apart.Select(value => value.Printed)))];
        }

        bool isList = Terms.Answering().IsMatch(Claim) && values.Count == 0 && IsPart && Value.Text.Any(char.IsUpper);
        return isList ? [Listed(Measure.Answering)] : [.. values.SelectMany(Stated), .. Superlative(values)];
    }

    /// <summary>Values of one kind set against each other that are not the same.</summary>
    private Value[] Alternatives(IReadOnlyList<Value> values) =>
        values.Count > 1 && values.All(value => value.Kind == values[0].Kind)
        && values.Zip(values.Skip(1)).All(pair => Terms.Against().IsMatch(Value.Text[pair.First.End..pair.Second.Start]))
        && values.Any(value => !AreSame(value, values[0])) ? [.. values] : [];

    /// <summary>Weeks of working days end two days before whole weeks do.</summary>
    private static bool AreSame(Value a, Value b)
    {
        const double Day = 86_400, Week = 7 * Day;
        (double less, double more) = (Math.Min(a.Number, b.Number), Math.Max(a.Number, b.Number));
        return Math.Abs(less - more) < 1e-9 || (a.Kind == ValueKind.Time && more % Week < 1 && Math.Abs(more - less - (2 * Day)) < 1);
    }

    private IEnumerable<Statement> Stated(Value value)
    {
        Measure? measure = value.Kind switch
        {
            ValueKind.Difference => Measure.Comparison,
            ValueKind.Share when Terms.ShareOfReplies().IsMatch(Words) => Measure.ShareOfReplies,
            ValueKind.Share when IsPart && value.Of is null && Subject.Length > 0 && !Subject.Contains('@', StringComparison.Ordinal) => Measure.OtherShare,
            ValueKind.Share => Terms.Best().IsMatch(Words) ? Measure.BestShare : Measure.ShareAnswered,
            ValueKind.Time when Terms.Slowest().IsMatch(Words) => Measure.SlowestReply,
            ValueKind.Time when Terms.Median().IsMatch(Words) => Measure.MedianTime,
            ValueKind.Time when Terms.Mean().IsMatch(Words) || Terms.OfTime().IsMatch(Words) || Terms.Fastest().IsMatch(Words) => Measure.MeanTime,
            _ => null,
        };
        if (measure is { } known)
        {
            yield return One(known, value);
        }
    }

    private IEnumerable<Statement> Superlative(IReadOnlyList<Value> values)
    {
        Value? time = values.FirstOrDefault(value => value.Kind == ValueKind.Time);
        if (Terms.Fastest().IsMatch(Words) && !Terms.OneFast().IsMatch(Words))
        {
            yield return Fitting(Measure.FastestTime, time, Basis.Time);
        }
        else if (Terms.Best().IsMatch(Words) && !values.Any(value => value.Kind == ValueKind.Share))
        {
            yield return Fitting(Measure.BestShare, null, Basis.Share);
        }
        else if (!Terms.Slowest().IsMatch(Words) && (Terms.OtherPlace().IsMatch(Words) || (Terms.Rank().IsMatch(Claim) && Value.Text.Any(char.IsDigit))))
        {
            yield return Fitting(Measure.Rank, null, Basis.None) with { Number = NumberWords.Count(Value.Text) };
        }
    }

    private Statement Fitting(Measure measure, Value? value, Basis basis) =>
        (value is null ? Bare(measure, Shortened(Value.Text)) : One(measure, value)) with { Basis = basis };

    private Statement One(Measure measure, Value value) => Bare(measure, value.Printed) with
    {
        Spot = Value.At(value.Start),
        Number = value.Number,
        Count = value.Count,
        Of = value.Of ?? Of,
        Bound = value.Bound,
    };

    private Statement Bare(Measure measure, string printed) => new(Subject, measure, printed, Value.Start)
    {
        Of = Of,
        Limits = Limits,
        HasInterval = HasInterval,
        NamesReplies = NamesReplies,
        Group = Group,
        IsOfBrand = IsBrand,
    };

    private Statement Listed(Measure measure)
    {
        string others = Terms.Silent().Replace(Value.Text, word => new string(' ', word.Length));
        (string Name, Spot Spot)[] listed = [.. Subjects.List(others).Select(item => (item.Name, Value.At(item.Start)))];
        bool isNamed = measure == Measure.Silent && Subject.Length > 0 && !Array.Exists(listed, item => char.IsUpper(item.Name[0]) || char.IsDigit(item.Name[0]));
        (string Name, Spot Spot)[] names = isNamed ? [(Subject, Value.Start)] : listed;
        return Bare(measure, Shortened(Value.Text)) with { Names = names, Of = PerBrand };
    }

    private IEnumerable<Statement> Comparison(IReadOnlyList<Value> values)
    {
        string[] sides = [.. Terms.Against().Split($" {Claim} ").Select(Subjects.Of)];
        (string first, string second) = Value.Text.Contains(sides[1], StringComparison.OrdinalIgnoreCase) && !Value.Text.Contains(sides[0], StringComparison.OrdinalIgnoreCase) ? (sides[1], sides[0]) : (sides[0], sides[1]);
        if (Terms.Reversed().IsMatch(Value.Text))
        {
            (first, second) = (second, first);
        }

        Value? difference = values.FirstOrDefault(value => value.Kind == ValueKind.Difference);
        Basis basis = (Terms.OfTime().IsMatch(Words) ? Basis.Time : Basis.None) | (Terms.OfShare().IsMatch(Words) ? Basis.Share : Basis.None);
        if (difference is not null || Terms.Wins().IsMatch(Value.Text) || Terms.Compares().IsMatch(Value.Text))
        {
            Statement stated = difference is null ? Bare(Measure.Comparison, Shortened(Value.Text)) : One(Measure.Comparison, difference);
            yield return stated with { Subject = first, Other = second, Basis = basis, Of = PerBrand, IsOfBrand = true };
        }
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";
}
