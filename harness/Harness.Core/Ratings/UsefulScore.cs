using Harness.Studies;

namespace Harness.Ratings;

/// <summary>Whether there was a useful answer. Silence is none, whatever else the rubric says of it, so that the mean is a share of all conversations.</summary>
internal static class UsefulScore
{
    public static Score Row { get; } = new(
        "useful",
        new("Useful: 1 where a person gave a useful answer, 0 where not; silence is 0.", "Utile : 1 si quelqu’un a donné une réponse utile, 0 sinon ; le silence vaut 0."),
        Of);

    private static Scored Of(Rubric rubric, Judged judged) => (rubric.Score?.Useful, judged.Speed) switch
    {
        (null, _) => new NotScored([new(GapReason.NotInRubric)]),
        (_, StillOpen) => new NotScored([new(GapReason.StillOpen)]),
        (_, Silent) => new Points(0, 1, []),
        ({ } useful, _) => judged.On(useful.Criterion) switch
        {
            NotRated missing => new NotScored([new(GapReason.NotRated, useful.Criterion, missing.Reason)]),
            Mark mark => new Points(mark.Value >= useful.From ? 1 : 0, 1, []),
        },
    };
}
