using System.Globalization;

namespace Harness.Studies;

/// <summary>What is said of how a rubric scores.</summary>
internal static partial class ProblemWords
{
    public static Words ACriterion { get; } = new("a criterion of this rubric", "un critère de cette grille");

    public static Words OneKindOfPart(string part) => new(
        $"The part {En(part)} counts one thing: 'criteria', 'speed' or 'answered: true'.",
        $"La partie {Fr(part)} ne compte qu’une chose{Nb}: «{Nb}criteria{Nb}», «{Nb}speed{Nb}» ou «{Nb}answered: true{Nb}».");

    public static Words TooManyScoreParts(int found, int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"This score has {found} parts; allowed are {most}."),
        string.Create(CultureInfo.InvariantCulture, $"Ce score compte {found} parties{Nb}; la limite est de {most}."));

    public static Words NothingWeighs() => new("All weights here are 0; at least one must be more.", $"Tous les poids sont nuls ici{Nb}; il en faut au moins un qui ne le soit pas.");

    public static Words NoSuchLevel(string found, string criterion) => new(
        $"{En(found)} is not the mark of a level of {En(criterion)}.",
        $"{Fr(found)} n’est la note d’aucun niveau de {Fr(criterion)}.");

    public static Words SpeedNeedsUseful(string part) => new(
        $"The part {En(part)} counts speed, and speed counts on a useful answer only; say with 'useful' when an answer is.",
        $"La partie {Fr(part)} compte la rapidité, qui ne compte que pour une réponse utile{Nb}; dites avec «{Nb}useful{Nb}» quand une réponse l’est.");

    public static Words AnsweredNeedsSilence(string part) => new(
        $"The part {En(part)} counts that there is an answer, and is always full where silence is counted apart; write 'silence: zero'.",
        $"La partie {Fr(part)} compte qu’il y a une réponse, et vaut toujours tout si le silence est compté à part{Nb}; écrivez «{Nb}silence: zero{Nb}».");

    public static Words StepsMustRise(string found, string before) => new(
        $"{En(found)} does not come after {En(before)}; the times must rise.",
        $"{Fr(found)} ne vient pas après {Fr(before)}{Nb}; les durées doivent croître.");

    public static Words SharesMustNotRise(string found, string before) => new(
        $"{En(found)} is more than {En(before)} on the step before; a later answer is never worth more.",
        $"{Fr(found)} dépasse {Fr(before)} à l’échelon précédent{Nb}; une réponse plus tardive ne vaut jamais plus.");
}
