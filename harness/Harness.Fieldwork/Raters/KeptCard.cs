using Harness.Ratings;
using NodaTime;

namespace Harness.Raters;

/// <summary>A card as the book keeps it. What stands for a probe is null while none was dealt; a trap has the probe whose complaint it borrows.</summary>
internal sealed record KeptCard(string Card, TurnKind Kind, string? Probe, string? Brand, LocalDate? Day, IReadOnlyList<string> Shoppers, IReadOnlyDictionary<string, int> Known)
{
    /// <summary>What is given out; null for gold and traps, and before it was dealt.</summary>
    public Assignable? Assignable => Kind == TurnKind.Card && Brand is { } brand && Day is { } day ? new(Card, brand, day, Shoppers) : null;
}
