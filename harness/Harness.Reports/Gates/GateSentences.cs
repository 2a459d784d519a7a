using Harness.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Gates;

/// <summary>The sentences behind the verdicts of a gate: what was measured, between which limits, what was asked, and what follows.</summary>
internal static class GateSentences
{
    public static Words NothingBefore { get; } = new(
        "Not enough data: the wave before has no such entry, or asked something else of it.",
        "Pas assez de données : la vague d’avant n’a pas cette entrée, ou en demandait autre chose.");

    public static Words Of(GateVerdict verdict) => verdict switch
    {
        GateVerdict.Pass => new("pass", "tenu"),
        GateVerdict.Fail => new("fail", "rompu"),
        GateVerdict.NotEnough => new("not enough data", "données insuffisantes"),
    };

    public static Words Limit(GateScene scene, GateVerdict verdict, GateReach reach, bool isLate, int? needed) => Phrases.Say(language =>
        string.Join(' ', new[] { Measured(scene, reach, language), Asked(scene.Entry, language), Conclusion(scene, verdict, reach, needed, language), isLate && verdict != GateVerdict.Fail ? Warning(scene.Entry, language) : "" }.Where(sentence => sentence.Length > 0)));

    public static Words Against(GateScene scene, GateVerdict verdict, GateReach reach, Baseline before) => Phrases.Say(language =>
    {
        string worse = Amount(scene.Entry, reach.Value, language), low = Amount(scene.Entry, reach.Low, language), high = Amount(scene.Entry, reach.High, language), margin = Allowed(scene.Entry, language);
        string measured = language.Pick(
            $"Against {before.Study}, {before.From} to {before.To}, it became worse by {worse}, between {low} and {high}; {margin} more is allowed.",
            $"Par rapport à {before.Study}, du {before.From} au {before.To}, la dégradation est de {worse}, entre {low} et {high} ; {margin} de plus est admis.");
        return measured + " " + verdict switch
        {
            GateVerdict.Pass => language.Pick("It is not worse by more than that.", "La dégradation ne dépasse pas cela."),
            GateVerdict.Fail => language.Pick("It is worse by more than that.", "La dégradation dépasse cela."),
            GateVerdict.NotEnough => NotEnough(scene, null, language),
        };
    });

    private static string Measured(GateScene scene, GateReach reach, Language language)
    {
        string rung = Wording.Of(scene.Entry.Rung).In(language).Lower(), nights = Numerals.Count(reach.Nights, language, new("night", "nuit"), new("nights", "nuits")), limit = Numerals.Time(scene.Entry.Limit, language);
        string messages = Numerals.Count(reach.N, language, new("message", "message"), new("messages", "messages"));
        if (reach.N == 0)
        {
            return language.Pick($"Nothing is known of any message so far ({rung}).", $"Rien n’est encore connu d’aucun message ({rung}).");
        }

        string unclear = reach.Unclear == 0 ? "" : language.Pick(
            $" Of {Numerals.Count(reach.Unclear, language)} it is not known; they count against either verdict.",
            $" Pour {Numerals.Count(reach.Unclear, language)}, on ne le sait pas ; ils comptent contre l’un et l’autre verdict.");
        string value = Value(scene.Entry, reach.Value, language), low = Value(scene.Entry, reach.Low, language), high = Value(scene.Entry, reach.High, language);
        return (scene.Entry.Metric, reach.Low) switch
        {
            (GateMetric.Mean, null) => language.Pick($"{messages} on {nights} ({rung}).", $"{messages} en {nights} ({rung})."),
            (GateMetric.Mean, _) => language.Pick(
                $"{messages} on {nights} ({rung}): mean wait {value}, between {low} and {high}.",
                $"{messages} en {nights} ({rung}) : attente moyenne {value}, entre {low} et {high}."),
            _ => language.Pick(
                $"{messages} on {nights} ({rung}): {value} within {limit}, between {low} and {high}.",
                $"{messages} en {nights} ({rung}) : {value} en {limit} au plus, entre {low} et {high}."),
        } + unclear;
    }

    private static string Asked(GateEntry entry, Language language)
    {
        string limit = Numerals.Time(entry.Limit, language), clock = entry.Clock == CommitmentClock.Business ? language.Pick(" of open hours", " d’heures ouvrées") : "";
        return entry.Wanted is { } wanted
            ? language.Pick($"Promised: {Numerals.Share(wanted, language)} within {limit}{clock}.", $"Promis : {Numerals.Share(wanted, language)} en {limit}{clock} au plus.")
            : language.Pick($"Promised: a mean of {limit} at most.", $"Promis : une moyenne de {limit} au plus.");
    }

    private static string Conclusion(GateScene scene, GateVerdict verdict, GateReach reach, int? needed, Language language) => verdict switch
    {
        GateVerdict.Pass => language.Pick("The promise is kept.", "La promesse est tenue."),
        GateVerdict.Fail => language.Pick("The promise is broken.", "La promesse est rompue."),
        GateVerdict.NotEnough => NotEnough(scene, reach.N > 0 || needed is not null ? needed : null, language),
    };

    private static string NotEnough(GateScene scene, int? needed, Language language)
    {
        if (scene.IsStale)
        {
            return language.Pick("Not enough data: nothing was measured on the last nights.", "Pas assez de données : rien n’a été mesuré ces dernières nuits.");
        }

        string nights = needed is { } more ? Numerals.Count(more, language, new("more night", "nuit de plus"), new("more nights", "nuits de plus")) : "";
        return needed is not null ? language.Pick($"Not enough data: {nights} at the least, if every message is answered in time.", $"Pas assez de données : il faut au moins {nights}, si chaque message reçoit sa réponse à temps.")
            : !scene.CanPass ? language.Pick("Not enough data: so few messages cannot show it, were all of them answered in time. Pool more nights, or send more.", "Pas assez de données : si peu de messages ne peuvent pas le montrer, même avec toutes les réponses à temps. Réunissez plus de nuits, ou envoyez-en plus.")
            : !scene.IsWhole ? language.Pick("Not enough data: it is judged when the wave is over.", "Pas assez de données : le jugement vient à la fin de la vague.")
            : language.Pick("Not enough data.", "Pas assez de données.");
    }

    private static string Warning(GateEntry entry, Language language) => language.Pick(
        $"Late: not even {Numerals.Time(entry.Late!.Value, language)} is kept any more, from which on there is a warning.",
        $"En retard : le seuil d’avertissement de {Numerals.Time(entry.Late!.Value, language)} n’est plus tenu.");

    private static string Value(GateEntry entry, double? value, Language language) => value is not { } known ? "–" : entry.Metric == GateMetric.Mean ? Numerals.Time(known, language) : Numerals.Share(known, language);

    private static string Amount(GateEntry entry, double? value, Language language) =>
        value is not { } known ? "–" : entry.Metric == GateMetric.Share ? language.Pick($"{Numerals.Points(known, language)} points", $"{Numerals.Points(known, language)} points") : Signed(known, language);

    private static string Allowed(GateEntry entry, Language language) => entry.Margin!.Value is { Number: { } share }
        ? language.Pick($"{Numerals.Percent(share, 1, language)} points", $"{Numerals.Percent(share, 1, language)} points")
        : Numerals.Time(entry.Margin.Value.Time!.Value, language);

    private static string Signed(double seconds, Language language) => (seconds < 0 ? "−" : "+") + Numerals.Time(Math.Abs(seconds), language);
}
