namespace Harness.Readings.Statements;

/// <summary>One thing that a text states.</summary>
/// <param name="Subject">Of what, as printed; empty for the whole.</param>
/// <param name="Measure">What of it.</param>
/// <param name="Printed">The value as printed.</param>
/// <param name="Spot">Where.</param>
internal sealed record Statement(string Subject, Measure Measure, string Printed, Spot Spot)
{
    /// <summary>A share from 0 to 1, seconds, or a rank; null where no number is printed.</summary>
    public double? Number { get; init; }

    /// <summary>Messages counted, where the count is printed.</summary>
    public int? Count { get; init; }

    /// <summary>Out of how many; null when nothing in reach says so.</summary>
    public int? Of { get; init; }

    /// <summary>Whether the number is the value itself or a limit of it.</summary>
    public Bound Bound { get; init; }

    /// <summary>The interval beside it; null when there is none.</summary>
    public Limits? Limits { get; init; }

    /// <summary>Whether an interval or a test stands beside it.</summary>
    public bool HasInterval { get; init; }

    /// <summary>Whether it is said in reach that a mean is over replies only.</summary>
    public bool NamesReplies { get; init; }

    /// <summary>Which figures it sums with: its table or publication.</summary>
    public string Group { get; init; } = "";

    /// <summary>What a comparison is with.</summary>
    public string Other { get; init; } = "";

    /// <summary>What a comparison or a rank is by: times, shares, or both.</summary>
    public Basis Basis { get; init; }

    /// <summary>The names of a list.</summary>
    public IReadOnlyList<(string Name, Spot Spot)> Names { get; init; } = [];

    public string Key => Subjects.Key(Subject);

    /// <summary>Whether the sample of a brand stands behind it.</summary>
    public bool IsOfBrand { get; init; }
}

internal enum Bound
{
    None,
    Below,
    Above,
}

[Flags]
internal enum Basis
{
    None = 0,
    Time = 1,
    Share = 2,
}
