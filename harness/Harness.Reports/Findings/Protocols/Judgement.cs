namespace Harness.Findings.Protocols;

/// <summary>What one protocol would have concluded from a wave, and what the data bear of it.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Places">The brands in its order, those without a figure last.</param>
/// <param name="Bearing">Which of them the data tell apart.</param>
/// <param name="Lead">What the first place is worth.</param>
internal sealed record Judgement(Protocol Protocol, IReadOnlyList<Place> Places, Bearing Bearing, Lead Lead)
{
    private const double Even = 1e-9;

    /// <summary>Whom it would have called best; several where they are even, nobody where the first does not reach its least figure.</summary>
    public IReadOnlyList<Place> Best => Protocol.Least is { } least ? [.. First.Where(place => place.Figure.Value >= least)] : First;

    /// <summary>Those behind the first, even among themselves; empty where there are none.</summary>
    public IReadOnlyList<Place> Second => [.. Places.Where(place => place.Rank is { } rank && rank == First.Count + 1)];

    private IReadOnlyList<Place> First => [.. Places.Where(place => place.Rank == 1)];

    public static Judgement Of(Protocol protocol, MarkedWave wave)
    {
        ProtocolFigures judged = protocol.Judge(wave);
        double? Worst(ProtocolFigure figure) => protocol.IsLeastBest ? figure.Value : -figure.Value;
        int? Rank(ProtocolFigure one) => Worst(one) is { } own ? 1 + judged.Figures.Count(other => Worst(other) < own - Even) : null;
        Judgement judgement = new(protocol, [.. judged.Figures.Select(figure => new Place(figure, Rank(figure))).OrderBy(place => place.Rank ?? int.MaxValue)], judged.Bearing, Lead.Nobody);
        return judgement with { Lead = judgement.LeadOf() };
    }

    /// <summary>Of two brands, whether this order puts the one before the other.</summary>
    public bool Puts(string one, string other) => RankOf(one) is { } first && RankOf(other) is { } second && first < second;

    public int? RankOf(string brand) => Places.FirstOrDefault(place => place.Figure.Brand.Id == brand)?.Rank;

    private Lead LeadOf()
    {
        if (Best.Count != 1 || Second.Count == 0)
        {
            return Best.Count == 0 ? Lead.Nobody : Best.Count > 1 ? Lead.Shared : Lead.Alone;
        }

        string best = Best[0].Figure.Brand.Id;
        string[] pair = [best, .. Second.Select(place => place.Figure.Brand.Id)];
        BearingPair?[] tests = [.. pair.Skip(1).Select(second => Bearing.Between(best, second))];
        return pair.Except(Bearing.Reaching, StringComparer.Ordinal).Any() ? Lead.TooFew
            : tests.Any(test => test?.Adjusted is null) ? Lead.Untested
            : tests.All(test => test!.IsApart) ? Lead.Holds
            : tests.Any(test => test!.IsContrary) ? Lead.Contrary
            : Lead.Tied;
    }
}

/// <summary>A brand in the order of a protocol.</summary>
/// <param name="Figure">Its figure.</param>
/// <param name="Rank">Its rank from 1, even brands sharing the better; null without a figure.</param>
internal sealed record Place(ProtocolFigure Figure, int? Rank);

/// <summary>What the first place of an order is worth.</summary>
internal enum Lead
{
    /// <summary>The test tells the first from the second after correction.</summary>
    Holds,

    /// <summary>It does not: the two are tied.</summary>
    Tied,

    /// <summary>It tells the two apart the other way round: the mean leads, most single values trail.</summary>
    Contrary,

    /// <summary>One of the two does not reach the floor: no order may be published.</summary>
    TooFew,

    /// <summary>No test was made, such as where channels are weighed or nothing varies.</summary>
    Untested,

    /// <summary>Several share the first place.</summary>
    Shared,

    /// <summary>There is nobody behind the first.</summary>
    Alone,

    /// <summary>Nobody is called best.</summary>
    Nobody,
}
