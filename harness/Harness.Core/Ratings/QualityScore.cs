using Harness.Studies;

namespace Harness.Ratings;

/// <summary>
/// What was said, apart from how fast: after Eptica, whose studies gave the accuracy of answers and their speed in two columns
/// (https://turk-internet.com/uk-customer-experience-worsening-as-social-media-performance-slumps/).
/// </summary>
internal static class QualityScore
{
    public static Score Row { get; } = new(
        "quality",
        new("Quality: the rated parts alone, weighed among themselves; speed is left aside.", "Qualité : les parties notées seules, pondérées entre elles ; la rapidité est mise de côté."),
        (rubric, judged) => Weighing.Of(rubric, judged, part => part.Criteria is not null));
}
