using Harness.Planning;
using Harness.Worlds;

namespace Harness.Findings.Protocols;

/// <summary>The same wave judged by each protocol, beside what the simulator knows to be true.</summary>
/// <param name="Plan">The plan that was played.</param>
/// <param name="Wave">The wave.</param>
/// <param name="Truth">The true share answered of each brand, the greatest first.</param>
/// <param name="Judgements">What each protocol would have concluded, in the order of the list.</param>
internal sealed record ProtocolComparison(Plan Plan, MarkedWave Wave, IReadOnlyList<TrueShare> Truth, IReadOnlyList<Judgement> Judgements)
{
    private const double Even = 1e-12;

    /// <summary>How many different brands, or groups that share the place, are called best.</summary>
    public int Winners => Judgements.Where(judgement => judgement.Best.Count > 0).Select(judgement => string.Join(' ', judgement.Best.Select(place => place.Figure.Brand.Id))).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many of the leads hold after correction.</summary>
    public int Holding => Judgements.Count(judgement => judgement.Lead == Lead.Holds);

    /// <summary>Pairs of brands whose true shares differ, the greater first.</summary>
    public IReadOnlyList<(string A, string B)> TruePairs { get; } =
        [.. from a in Truth from b in Truth where a.Share > b.Share + Even select (a.Brand.Id, b.Brand.Id)];

    /// <summary>How many of those pairs an order puts the same way round.</summary>
    public int InTrueOrder(Judgement judgement) => TruePairs.Count(pair => judgement.Puts(pair.A, pair.B));

    /// <summary>The rank of a brand by its true share, from 1; even ones share the better.</summary>
    public int TrueRank(TrueShare brand) => 1 + Truth.Count(other => other.Share > brand.Share + Even);

    /// <summary>The judgements with the most pairs in the true order.</summary>
    public IReadOnlyList<Judgement> Closest
    {
        get
        {
            int most = Judgements.Max(InTrueOrder);
            return [.. Judgements.Where(judgement => InTrueOrder(judgement) == most)];
        }
    }

    /// <param name="plan">The plan that was played against the simulated brands of its study.</param>
    /// <param name="wave">What came of it.</param>
    /// <param name="protocols">Which protocols.</param>
    public static ProtocolComparison Of(Plan plan, MarkedWave wave, IReadOnlyList<Protocol> protocols)
    {
        Town town = new(plan.Study, plan.Seed);
        return new(
            plan,
            wave,
            [.. wave.Brands.Select(brand => new TrueShare(brand, town.TrueShare(brand.Outcomes.Slots, plan.Study.Window))).OrderByDescending(brand => brand.Share)],
            [.. protocols.Select(protocol => Judgement.Of(protocol, wave))]);
    }
}

/// <summary>What the laws of the simulation say of a brand.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Share">The share of these messages that a person answers within the window, 0 to 1.</param>
internal sealed record TrueShare(Stratum Brand, double Share);
