using System.Globalization;
using Harness.Planning;
using Harness.Statistics;
using Harness.Studies;

namespace Harness.Readings.Statements;

/// <summary>The sentences about claims that do not hold, in one place.</summary>
internal static class ClaimWords
{
    private static readonly string[] Tied = [" :", " ;", " %", "« ", " »"];

    public static Words Of(Measure measure) => measure switch
    {
        Measure.ShareAnswered => new("share answered", "taux de réponse"),
        Measure.ShareOfReplies => new("share of the replies", "part des réponses"),
        Measure.OtherShare => new("share", "part"),
        Measure.MeanTime => new("mean time of the replies", "délai moyen des réponses"),
        Measure.MedianTime => new("median time", "délai médian"),
        Measure.SlowestReply => new("slowest reply", "réponse la plus lente"),
        Measure.FastestTime => new("fastest time", "délai le plus court"),
        Measure.BestShare => new("best share", "meilleur taux"),
        Measure.Rank => new("rank", "rang"),
        Measure.Comparison => new("comparison", "comparaison"),
        Measure.Silent => new("silent brands", "marques muettes"),
        Measure.Answering => new("answering brands", "marques qui répondent"),
        Measure.Alternatives => new("value", "valeur"),
    };

    public static Words NotWhole(double messages, int of) => Say(l => Pick(
        l,
        $"of {Count(of)} messages this would be {Spoken.Number(messages, l)}, and no whole number rounds to it.",
        $"sur {Count(of)} messages, cela en ferait {Spoken.Number(messages, l)}, et aucun nombre entier ne s’arrondit ainsi."));

    public static Words Nearest(int below, int of) => Say(l =>
    {
        string[] near = [.. new[] { below, below + 1 }.Where(x => x >= 0 && x <= of).Select(x => Proportion.Wilson(x, of, Spoken.Frame) is var estimate
            ? Pick(l, $"{Count(x)} of {Count(of)} ({Spoken.Share(estimate.Value ?? 0, l)}, 95% interval {Spoken.Interval(estimate, l)})", $"{Count(x)} sur {Count(of)} ({Spoken.Share(estimate.Value ?? 0, l)}, intervalle à 95 % : {Spoken.Interval(estimate, l)})")
            : "")];
        return Pick(l, $"The nearest are {string.Join(" and ", near)}.", $"Les plus proches sont {string.Join(" et ", near)}.");
    });

    public static Words Contradicted(Statement statement, Statement other) => Say(l =>
    {
        string subject = Subject(statement, l), quantity = Of(statement.Measure).In(l), there = Quoted(other.Printed, l) + AsHours(other, l), line = Count(other.Spot.Line);
        return Pick(l, $"for {subject}, {quantity}, line {line} prints {there}.", $"pour {subject}, {quantity}, la ligne {line} imprime {there}.");
    });

    public static Words TwoValues() => new("one thing is given several values here.", "une même chose reçoit ici plusieurs valeurs.");

    public static Words Sizes(string sum) => new($"the sizes printed beside it make {sum}.", $"les tailles imprimées à côté font {sum}.");

    public static Words CountDiffers(int count, int of) => Say(l => Pick(
        l,
        $"{Count(count)} of {Count(of)}, printed beside it, are {Spoken.Share((double)count / of, l)}.",
        $"{Count(count)} sur {Count(of)}, imprimé à côté, font {Spoken.Share((double)count / of, l)}."));

    public static Words MoreThanSent(int count, int of) => new($"{Count(count)} were answered of {Count(of)} sent.", $"{Count(count)} réponses pour {Count(of)} envois.");

    public static Words Lists(Statement other, IReadOnlyList<string> only, IReadOnlyList<string> missing) => Say(l =>
    {
        string line = Count(other.Spot.Line);
        string more = only.Count == 0 ? "" : Pick(l, $" Only here: {string.Join(", ", only)}.", $" Ici seulement : {string.Join(", ", only)}.");
        string less = missing.Count == 0 ? "" : Pick(l, $" Only there: {string.Join(", ", missing)}.", $" Là seulement : {string.Join(", ", missing)}.");
        return Pick(l, $"line {line} lists other silent brands.", $"la ligne {line} donne une autre liste de marques muettes.") + more + less;
    });

    public static Words SilentSpeaks(string name, Statement other) => Say(l => Pick(
        l,
        $"{name} is called silent, and line {Count(other.Spot.Line)} gives it “{other.Printed}” ({Of(other.Measure).In(l)}).",
        $"{name} est dite muette, et la ligne {Count(other.Spot.Line)} lui donne « {other.Printed} » ({Of(other.Measure).In(l)})."));

    public static Words SlowerThanSlowest(Statement mean) => Say(l => Pick(
        l,
        $"the mean on line {Count(mean.Spot.Line)}, “{mean.Printed}”, is longer than this slowest reply.",
        $"la moyenne de la ligne {Count(mean.Spot.Line)}, « {mean.Printed} », dépasse cette réponse la plus lente."));

    public static Words Beaten(Statement other) => Say(l => Pick(
        l,
        $"not the fastest: line {Count(other.Spot.Line)} gives {Subject(other, l)} {Quoted(other.Printed, l)}{AsHours(other, l)}.",
        $"pas la plus rapide : la ligne {Count(other.Spot.Line)} donne à {Subject(other, l)} {Quoted(other.Printed, l)}{AsHours(other, l)}."));

    public static Words Outdone(Statement other) => Say(l => Pick(
        l,
        $"not the best: line {Count(other.Spot.Line)} gives {Subject(other, l)} {Quoted(other.Printed, l)}.",
        $"pas la meilleure : la ligne {Count(other.Spot.Line)} donne à {Subject(other, l)} {Quoted(other.Printed, l)}."));

    public static Words LosesTo(Statement winner, Statement? own, Statement other) => Say(l =>
    {
        string mine = own is null ? "" : Pick(l, $" ({Subject(own, l)}: {Quoted(own.Printed, l)}{AsHours(own, l)})", $" ({Subject(own, l)} : {Quoted(own.Printed, l)}{AsHours(own, l)})");
        return Pick(
            l,
            $"{winner.Subject} is put above {winner.Other}, but line {Count(other.Spot.Line)} gives {Subject(other, l)} {Quoted(other.Printed, l)}{AsHours(other, l)}{mine}.",
            $"{winner.Subject} est placée devant {winner.Other}, mais la ligne {Count(other.Spot.Line)} donne à {Subject(other, l)} {Quoted(other.Printed, l)}{AsHours(other, l)}{mine}.");
    });

    public static Words CannotReach(double most, Statement whole) => Say(l => Pick(
        l,
        $"impossible beside the other figures: with this as the best, all brands together answer at most {Spoken.Share(most, l)}, and line {Count(whole.Spot.Line)} prints “{whole.Printed}”.",
        $"impossible à côté des autres chiffres : si c’est le meilleur taux, toutes les marques ensemble répondent à {Spoken.Share(most, l)} au plus, or la ligne {Count(whole.Spot.Line)} imprime « {whole.Printed} »."));

    public static Words ImpliedShare(double implied, Statement count, Statement whole) => Say(l => Pick(
        l,
        $"“{count.Printed}” (line {Count(count.Spot.Line)}) beside “{whole.Printed}” (line {Count(whole.Spot.Line)}) makes {Spoken.Share(implied, l)} of the replies.",
        $"« {count.Printed} » (ligne {Count(count.Spot.Line)}) à côté de « {whole.Printed} » (ligne {Count(whole.Spot.Line)}) fait {Spoken.Share(implied, l)} des réponses."));

    public static Words MoreThanAll(Statement whole) => Say(l => Pick(
        l,
        $"more answered than all together: line {Count(whole.Spot.Line)} prints “{whole.Printed}”.",
        $"plus de réponses que l’ensemble : la ligne {Count(whole.Spot.Line)} imprime « {whole.Printed} »."));

    public static Words MoreThanWhole(double sum, int parts) => Say(l => Pick(
        l,
        $"these {Count(parts)} shares sum to {Spoken.Number(sum * 100, l)}%, more than a whole and its rounding allow.",
        $"ces {Count(parts)} parts font {Spoken.Number(sum * 100, l)} % au total, plus qu’un tout et ses arrondis ne le permettent."));

    public static Words SharesOfReplies(double sum, int parts) => Say(l => Pick(
        l,
        $"a share of the replies and no rate of answering: these {Count(parts)} shares sum to {Spoken.Number(sum * 100, l)}%; out of how many replies is not said.",
        $"une part des réponses et non un taux de réponse : ces {Count(parts)} parts font {Spoken.Number(sum * 100, l)} % au total ; sur combien de réponses n’est pas dit."));

    public static Words RespondersOnly(bool isSaid) => isSaid
        ? new("a mean over the answered messages only; over how many is not said, so there is no interval.", "une moyenne sur les seuls messages qui ont reçu une réponse ; sur combien n’est pas dit, donc pas d’intervalle.")
        : new("a mean can only be over the answered messages, and does not say so; nor over how many.", "une moyenne ne peut porter que sur les messages qui ont reçu une réponse, et cela n’est pas dit ; ni sur combien.");

    public static Words MedianBearing() => new("A median that counts the never-answered in could be printed.", "Une médiane qui compte aussi les messages restés sans réponse pourrait être imprimée.");

    public static Words MedianImpossible(Statement share) => Say(l => Pick(
        l,
        $"with “{share.Printed}” answered (line {Count(share.Spot.Line)}) fewer than half were, and a median that counts silence in does not exist.",
        $"avec « {share.Printed} » de réponses (ligne {Count(share.Spot.Line)}), moins de la moitié en ont reçu une, et une médiane qui compte le silence n’existe pas."));

    public static Words OneReply() => new("a single reply, which says nothing about the others.", "une seule réponse, qui ne dit rien des autres.");

    public static Words NoDenominator() => new("a share without its numerator and denominator.", "un pourcentage sans numérateur ni dénominateur.");

    public static Words TooFewForOrder(int n) => new(
        $"an order takes {Count(Claims.LeastForOrder)} contacts with known outcome each, and there are {Count(n)}.",
        $"un ordre demande {Count(Claims.LeastForOrder)} contacts d’issue connue chacun, et il y en a {Count(n)}.");

    public static Words OrderWithoutSample() => new(
        $"an order takes {Count(Claims.LeastForOrder)} contacts with known outcome each, and how many there are is not said.",
        $"un ordre demande {Count(Claims.LeastForOrder)} contacts d’issue connue chacun, et leur nombre n’est pas dit.");

    public static Words Fits(int count, int n) => Say(l => Proportion.Wilson(count, n, Spoken.Frame) is var estimate
        ? Pick(l, $"{Count(count)} of {Count(n)} fits any rate from {Spoken.Interval(estimate, l)}.", $"{Count(count)} sur {Count(n)} est compatible avec tout taux de {Spoken.Interval(estimate, l)}.")
        : "");

    public static Words TooFewForFigure(int n) => new(
        $"a figure takes {Count(Claims.LeastForFigure)} contacts with known outcome, and there are {Count(n)}.",
        $"un chiffre demande {Count(Claims.LeastForFigure)} contacts d’issue connue, et il y en a {Count(n)}.");

    public static Words WithoutInterval() => new(
        "a comparison without an interval that excludes equality after correction.",
        "une comparaison sans intervalle qui exclut l’égalité après correction.");

    public static Words IncludesEquality() => new("the interval beside it includes equality.", "l’intervalle à côté contient l’égalité.");

    public static Words NoPairDiffers(int apart, int n) => new(
        $"With {Count(n)} messages each, no two brands {Count(apart)} {(apart == 1 ? "reply" : "replies")} apart differ beyond chance (95% interval).",
        $"Avec {Count(n)} messages chacune, deux marques à {Count(apart)} {(apart == 1 ? "réponse" : "réponses")} d’écart ne diffèrent jamais plus que le hasard (intervalle à 95 %).");

    public static Words NotApart(Statement next, Estimate difference, int pairs) => Say(l => Pick(
        l,
        $"put before {next.Subject} (line {Count(next.Spot.Line)}), but the difference is {Spoken.Points(difference.Value ?? 0, l)} points, between {Spoken.Points(difference.Low ?? -1, l)} and {Spoken.Points(difference.High ?? 1, l)} after correction for {Count(pairs)} pairs.",
        $"placée avant {next.Subject} (ligne {Count(next.Spot.Line)}), mais l’écart est de {Spoken.Points(difference.Value ?? 0, l)} points, entre {Spoken.Points(difference.Low ?? -1, l)} et {Spoken.Points(difference.High ?? 1, l)} après correction pour {Count(pairs)} paires."));

    public static Words SilentWithoutInterval() => new("silent, without the interval that its messages give.", "muette, sans l’intervalle que donnent ses messages.");

    public static Words MaySilent(int n) => Say(l => Proportion.Wilson(0, n, Spoken.Frame).High is { } high
        ? Pick(l, $"With {Count(n)} messages, a brand that answers up to {Spoken.Share(high, l)} of them may still look silent.", $"Avec {Count(n)} messages, une marque qui répond à {Spoken.Share(high, l)} d’entre eux, ou moins, peut encore paraître muette.")
        : "");

    private static string Subject(Statement statement, Language language) => statement.Subject.Length > 0 ? statement.Subject : language == Language.Fr ? "l’ensemble" : "the whole";

    private static string AsHours(Statement statement, Language language) => statement.Printed.Contains(':', StringComparison.Ordinal) && statement.Number is { } seconds
        ? Pick(language, $" (read as {Spoken.Time(seconds, language)})", $" (lu comme {Spoken.Time(seconds, language)})") : "";

    private static string Quoted(string text, Language language) => Pick(language, $"“{text}”", $"« {text} »");

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Pick(Language language, string en, string fr) => language == Language.Fr ? Spaced(fr) : en;

    private static string Spaced(string fr) => Tied.Aggregate(fr, (text, pair) => text.Replace(pair, pair.Replace(' ', '\u00a0'), StringComparison.Ordinal));

    private static Words Say(Func<Language, string> sentence) => new(sentence(Language.En), sentence(Language.Fr));
}
