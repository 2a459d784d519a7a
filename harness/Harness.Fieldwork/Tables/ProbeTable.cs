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

    /// <summary>When probes were sent; null where it was not asked for.</summary>
    public Sendings? Sendings { get; init; }

    public int Rows => Answered.Length;

    public Labels Brand => Columns["brand"];

    public Labels Sector => Columns["sector"];

    public Labels Wave => Columns["wave"];
}

/// <summary>When probes were sent, and how long each was known to be unanswered.</summary>
/// <param name="At">Milliseconds since 1970-01-01T00:00Z.</param>
/// <param name="Before">Milliseconds since sending; not beyond the time to the reply or the end of observation.</param>
internal sealed record Sendings(long[] At, long[] Before);

/// <summary>What is kept of a table of probes beside words, times and answers.</summary>
[Flags]
internal enum ProbeExtras
{
    None = 0,

    /// <summary>The probes' own names, from probe_id.</summary>
    Ids = 1,

    /// <summary>When probes were sent, from sent_at, and until when they were known to be unanswered, from lo_s where there is such a column.</summary>
    Sendings = 2,
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
    NotAnInstant,
    NotBefore,
    ProbeTwice,
    UnknownProbe,
    SilentProbe,
    NoRater,
    RatedTwice,
    NotAMark,
}
