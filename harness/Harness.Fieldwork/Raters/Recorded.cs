namespace Harness.Raters;

/// <summary>What became of a rating or a decision that was handed in.</summary>
/// <param name="As">What became of it.</param>
/// <param name="Version">The version that stands now of this rater on this card, of a decision how many there are; 0 where there is none.</param>
internal readonly record struct Recorded(RecordedAs As, int Version)
{
    /// <summary>Whether it is on disk.</summary>
    public bool IsKept => As is RecordedAs.Stored or RecordedAs.Known;
}

internal enum RecordedAs
{
    /// <summary>It is on disk.</summary>
    Stored,

    /// <summary>It was on disk already: the same was sent twice.</summary>
    Known,

    /// <summary>It is not kept: another version came between, or under the same name something else is kept.</summary>
    Stale,

    /// <summary>It is not kept: the card was not given to this rater, or the account may not do this.</summary>
    NotYours,

    /// <summary>It is not kept: the round has no such card or criterion.</summary>
    NoSuchCard,

    /// <summary>It is not kept: a later round of the same rubric has begun.</summary>
    Closed,
}
