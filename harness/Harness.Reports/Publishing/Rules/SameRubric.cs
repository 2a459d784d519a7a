using Harness.Findings;
using Harness.Ratings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Publishing.Rules;

/// <summary>A rubric that was changed after replies were judged by it no longer says what they were judged by.</summary>
internal static class SameRubric
{
    public static (PublicVerdict, Words) Check(PublicCase of)
    {
        if (of.Report.Quality is not { } quality)
        {
            return (PublicVerdict.Ok, new("Nobody has rated the replies.", "Personne n’a évalué les réponses."));
        }

        (Rubric study, Rubric rated, string hash) = (of.Study.Rubric, quality.Round.Rubric, quality.RubricHash[..8]);
        return study.Id != rated.Id
            ? (PublicVerdict.Labelled, Say(l => l.Pick($"Judged by {rated.Id} ({hash}), not by {study.Id} as the study says.", $"Jugées selon {rated.Id} ({hash}), et non {study.Id} comme le dit l’étude.")))
            : RubricHash.Of(study).ToString() != quality.RubricHash
                ? (PublicVerdict.Refused, Say(l => l.Pick(
                    $"{study.Id} was changed after the ratings: it was {hash}, it is {RubricHash.Of(study).ToString()[..8]}. Rate again, or put it back.",
                    $"{study.Id} a été modifiée après les évaluations : elle était {hash}, elle est {RubricHash.Of(study).ToString()[..8]}. Évaluez de nouveau, ou rétablissez-la.")))
                : (PublicVerdict.Ok, Say(l => l.Pick($"{study.Id}, {hash}.", $"{study.Id}, {hash}.")));
    }
}
