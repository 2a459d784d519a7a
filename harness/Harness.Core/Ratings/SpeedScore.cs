using Harness.Studies;

namespace Harness.Ratings;

/// <summary>How fast a useful answer came; a fast useless one has no points.</summary>
internal static class SpeedScore
{
    public static Score Row { get; } = new(
        "speed",
        new("Speed: the points for the time to the first human reply, where the answer is useful; none where it is not.", "Rapidité : les points pour le délai de la première réponse humaine, si elle est utile ; aucun sinon."),
        (rubric, judged) => Weighing.Of(rubric, judged, part => part.Speed is not null));
}
