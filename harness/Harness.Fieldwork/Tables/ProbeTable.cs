namespace Harness.Tables;

/// <summary>A table of probes as columns, one entry a row.</summary>
/// <param name="Columns">The columns of words: wave, brand, sector, channel, category.</param>
/// <param name="Milliseconds">Time to the reply, or to the end of observation.</param>
/// <param name="Answered">Whether a reply was seen.</param>
internal sealed record ProbeTable(IReadOnlyDictionary<string, Labels> Columns, long[] Milliseconds, bool[] Answered)
{
    public static IReadOnlyList<string> Words { get; } = ["wave", "brand", "sector", "channel", "category"];

    /// <summary>The probes' own names, each once; null where they were not asked for.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    public int Rows => Answered.Length;

    public Labels Brand => Columns["brand"];

    public Labels Sector => Columns["sector"];

    public Labels Wave => Columns["wave"];
}

/// <summary>A cell that cannot be read, or a column that is missing.</summary>
/// <param name="Line">From 1, the header's.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Wrong">What is wrong.</param>
internal sealed record RowProblem(long Line, string Column, string Found, RowFault Wrong);

internal enum RowFault
{
    MissingColumn,
    NearlyAColumn,
    ColumnTwice,
    TooFewCells,
    TooManyCells,
    Quotes,
    NotZeroOrOne,
    NotSeconds,
    ProbeTwice,
    UnknownProbe,
    SilentProbe,
    NoRater,
    RatedTwice,
    NotAMark,
}
