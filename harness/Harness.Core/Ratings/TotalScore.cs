using Harness.Studies;

namespace Harness.Ratings;

/// <summary>All parts of the rubric, weighed.</summary>
internal static class TotalScore
{
    public static Score Row { get; } = new(
        "total",
        new("Total: all parts of the rubric, weighed. Speed counts on a useful answer only.", "Total : toutes les parties de la grille, pondérées. La rapidité ne compte que pour une réponse utile."),
        (rubric, judged) => Weighing.Of(rubric, judged, _ => true));
}
