using Harness.Studies;

namespace Harness.Findings.Protocols;

/// <summary>A published way to judge brands, named by its formula; the formula is followed as far as it was published, and nothing here is its authors'.</summary>
/// <param name="Id">Short name in lower case.</param>
/// <param name="Title">The formula in a few words, and after whom.</param>
/// <param name="Formula">What is worked out, what was published of it and what is ours.</param>
/// <param name="Judge">The figures of a wave; a pure function.</param>
internal sealed record Protocol(string Id, Words Title, Words Formula, Func<MarkedWave, ProtocolFigures> Judge)
{
    /// <summary>Whether the smallest figure is the best.</summary>
    public bool IsLeastBest { get; init; }

    /// <summary>The least figure with which a brand is called best; null where the first always is.</summary>
    public double? Least { get; init; }
}

/// <summary>What a protocol works out, and what the data bear of it.</summary>
/// <param name="Figures">One figure for each brand, in the order of the panel.</param>
/// <param name="Bearing">Which brands the data tell apart by these figures.</param>
internal sealed record ProtocolFigures(IReadOnlyList<ProtocolFigure> Figures, Bearing Bearing);

/// <summary>What a protocol would publish of one brand.</summary>
/// <param name="Brand">The brand.</param>
/// <param name="Value">The figure; null where the protocol has none.</param>
/// <param name="N">How many messages or replies it rests on.</param>
/// <param name="Printed">The figure as it would be printed.</param>
internal sealed record ProtocolFigure(Stratum Brand, double? Value, int N, Words Printed);
