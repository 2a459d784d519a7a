namespace Harness.Ratings;

/// <summary>One card in the row of one rater.</summary>
/// <param name="Rater">Who judges it.</param>
/// <param name="Place">Its place in the row of this rater, from 0.</param>
/// <param name="Card">Name of the card.</param>
/// <param name="Kind">What it is there for; the rater is not told.</param>
public sealed record Turn(string Rater, int Place, string Card, TurnKind Kind);

/// <summary>What a card is in a rater's row for.</summary>
public enum TurnKind
{
    /// <summary>To be judged.</summary>
    Card,

    /// <summary>To hold the rater against known marks.</summary>
    Gold,

    /// <summary>To see whether the rater reads.</summary>
    Trap,
}
