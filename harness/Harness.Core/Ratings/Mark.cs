namespace Harness.Ratings;

/// <summary>
/// What a rater says on one criterion: <see cref="Rated"/> or <see cref="NotRated"/>, and nothing else. A mark that was not given is never
/// a zero and never left out of a count.
/// </summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>The level chosen; null where none was.</summary>
    public int? Value => this is Rated rated ? rated.Level : null;
}

/// <summary>A level was chosen.</summary>
/// <param name="Level">The mark of one of the levels of the criterion, 0 to 20.</param>
public sealed record Rated(int Level) : Mark;

/// <summary>No level was chosen.</summary>
/// <param name="Reason">Why not.</param>
public sealed record NotRated(MarkReason Reason) : Mark;
