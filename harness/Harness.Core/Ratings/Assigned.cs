namespace Harness.Ratings;

/// <summary>Who judges what, in which order.</summary>
/// <param name="Turns">All turns, by rater and place: those given before, unchanged, and the new ones behind them.</param>
/// <param name="Short">The cards that get fewer raters than the rule demands, because there are too few or the others carried the probe out; empty when it can be met.</param>
public sealed record Assigned(IReadOnlyList<Turn> Turns, IReadOnlyList<Shortage> Short);

/// <summary>A card without raters enough.</summary>
/// <param name="Card">Name of the card.</param>
/// <param name="Wanted">How many the rule demands.</param>
/// <param name="Found">How many there are.</param>
public sealed record Shortage(string Card, int Wanted, int Found);
