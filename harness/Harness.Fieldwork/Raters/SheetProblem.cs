namespace Harness.Raters;

/// <summary>What is wrong with a row of a sheet.</summary>
/// <param name="Line">Its line in the file, the header's being 1.</param>
/// <param name="Column">The column concerned; empty where it is the whole row.</param>
/// <param name="Found">What stands there, at most sixty characters of it.</param>
/// <param name="Wrong">What is wrong.</param>
internal sealed record SheetProblem(long Line, string Column, string Found, SheetFault Wrong);

internal enum SheetFault
{
    MissingColumn,
    NearlyAColumn,
    ColumnTwice,
    TooFewCells,
    TooManyCells,
    Quotes,

    /// <summary>There is no account of that name that rates.</summary>
    UnknownRater,

    /// <summary>The account is disabled.</summary>
    DisabledRater,

    /// <summary>The round has no such card.</summary>
    UnknownCard,

    /// <summary>The card was not given to this rater.</summary>
    NotGiven,

    /// <summary>The same card and rater stand on a line before.</summary>
    RowTwice,

    /// <summary>The row was filled in by another rubric than that of the round.</summary>
    OtherRubric,

    /// <summary>Neither a level nor a reason of the criterion.</summary>
    NotAMark,

    /// <summary>Other criteria of the row have a mark, or the card was rated before.</summary>
    NoMark,

    /// <summary>The brand has no such case.</summary>
    UnknownCase,

    /// <summary>None of the decisions on an objection.</summary>
    NotADecision,

    /// <summary>An objection without its text, or a decision without its reason.</summary>
    NoWords,

    NotYesOrNo,
    NoteTooLong,

    /// <summary>Not a whole number from 0.</summary>
    NotAVersion,

    /// <summary>The card was rated anew since the sheet was made.</summary>
    NewerVersion,

    /// <summary>There is no such conversation.</summary>
    UnknownProbe,

    /// <summary>The row has no known mark.</summary>
    NothingKnown,
}
