using System.Globalization;

namespace Harness.Studies;

/// <summary>What the parts of a study owe one another.</summary>
internal static partial class ProblemWords
{
    public static Words Twice(string found, int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"{En(found)} already stands on line {line}; it may stand once."),
        string.Create(CultureInfo.InvariantCulture, $"{Fr(found)} figure déjà à la ligne {line}{Nb}; une seule fois est admise."));

    public static Words Unknown(string found, Words kind, IReadOnlyCollection<string> known) => new(
        known.Count == 0 ? $"{En(found)} is not {kind.En}; none is defined." : $"{En(found)} is not {kind.En}; allowed are {Shown.Row(known)}.",
        known.Count == 0 ? $"{Fr(found)} n’est pas {kind.Fr}{Nb}; rien de tel n’est défini." : $"{Fr(found)} n’est pas {kind.Fr}{Nb}; valeurs admises{Nb}: {Shown.Row(known)}.");

    public static Words NoComplaint(string category, IReadOnlyCollection<string> sectors) => new(
        $"The category {En(category)} has no complaint for {Shown.Row(sectors)}; every category needs one for every sector.",
        $"La catégorie {Fr(category)} n’a aucune réclamation pour {Shown.Row(sectors)}{Nb}; chaque catégorie en demande une pour chaque secteur.");

    public static Words BrandNotOnce(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{{brand}} stands here {count} times; it must stand exactly once."),
        string.Create(CultureInfo.InvariantCulture, $"{{brand}} figure ici {count} fois{Nb}; il faut exactement une occurrence."));

    public static Words NoPlaceholder(string found, IReadOnlyCollection<string> allowed) => new(
        $"{En(found)} is no placeholder; braces hold {Shown.Row(allowed)} and nothing else.",
        $"{Fr(found)} n’est pas un emplacement{Nb}; les accolades n’accueillent que {Shown.Row(allowed)}.");

    public static Words NoCases(string found) => new(
        $"{En(found)} is filled in from a case, and the study has none; list them under 'cases'.",
        $"{Fr(found)} se remplit à partir d’un dossier, et l’étude n’en a aucun{Nb}; énumérez-les sous «{Nb}cases{Nb}».");

    public static Words NoCanary(string found, string kind) => new(
        $"{En(found)} is filled in only where the complaint says so; write 'canary: [{kind}]'.",
        $"{Fr(found)} n’est rempli que si la réclamation le dit{Nb}; écrivez «{Nb}canary: [{kind}]{Nb}».");

    public static Words TooLongFor(string name, int length, int limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"With {En(name)} this text has {length} characters; allowed are {limit}."),
        string.Create(CultureInfo.InvariantCulture, $"Avec {Fr(name)}, ce texte compte {length} caractères{Nb}; la limite est de {limit}."));

    public static Words TooLong(int length, int limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"This text has {length} characters; allowed are {limit}."),
        string.Create(CultureInfo.InvariantCulture, $"Ce texte compte {length} caractères{Nb}; la limite est de {limit}."));

    public static Words NoMonday(string date) => new(
        $"{En(date)} is not a Monday; a study begins on one.",
        $"{Fr(date)} n’est pas un lundi{Nb}; une étude commence un lundi.");

    public static Words AgesMustRise(string found, string before) => new(
        $"{En(found)} does not come after {En(before)}; the ages must rise.",
        $"{Fr(found)} ne vient pas après {Fr(before)}{Nb}; les âges doivent croître.");

    public static Words LastLookIsWindow(string found, string window) => new(
        $"{En(found)} is not the window {En(window)}; the last age must be.",
        $"{Fr(found)} n’est pas la fenêtre {Fr(window)}{Nb}; le dernier âge doit lui être égal.");

    public static Words MarksMustRise(string found, string before) => new(
        $"{En(found)} does not come after {En(before)}; the marks must rise, worst first.",
        $"{Fr(found)} ne vient pas après {Fr(before)}{Nb}; les notes doivent croître, la pire d’abord.");

    public static Words NoLaw(IReadOnlyCollection<string> brands) => new(
        $"No law stands here for {Shown.Row(brands)}; every brand of the panel needs one.",
        $"Il n’y a ici aucune loi pour {Shown.Row(brands)}{Nb}; chaque marque du panel en demande une.");

    public static Words LatencyNeeded(string brand) => new(
        $"{En(brand)} answers, so its law needs the key 'latency'.",
        $"{Fr(brand)} répond, sa loi demande donc la clé «{Nb}latency{Nb}».");

    public static Words ChanceTooHigh(string chance, string factor, string category) => new(
        $"{En(chance)} times the factor {En(factor)} of the category {En(category)} is more than 1.",
        $"{Fr(chance)} multiplié par le facteur {Fr(factor)} de la catégorie {Fr(category)} dépasse 1.");

    public static Words NoAccount(string brand, string channel) => new(
        $"{En(brand)} has no account on {En(channel)}, a channel of the design.",
        $"{Fr(brand)} n’a pas de compte sur {Fr(channel)}, un canal du plan d’expérience.");

    public static Words Overlap(string hours, string others, string day) => new(
        $"{En(hours)} overlaps {En(others)} on {day}.",
        $"{Fr(hours)} chevauche {Fr(others)} pour {day}.");

    public static Words ShareOrTime(bool both) => new(
        both ? "Both 'share' and 'time' stand here; exactly one of them is needed." : "Neither 'share' nor 'time' stands here; exactly one of them is needed.",
        both
            ? $"«{Nb}share{Nb}» et «{Nb}time{Nb}» figurent ici tous les deux{Nb}; il faut exactement l’un des deux."
            : $"Ni «{Nb}share{Nb}» ni «{Nb}time{Nb}» ne figure ici{Nb}; il faut exactement l’un des deux.");

    public static Words ASector { get; } = new("a sector of the panel", "un secteur du panel");

    public static Words AChannel { get; } = new("a channel", "un canal");

    public static Words ACategory { get; } = new("a category of the complaints", "une catégorie des réclamations");

    public static Words ABrand { get; } = new("a brand of the panel", "une marque du panel");

    public static Words AScript { get; } = new("a script of the study", "un script de l’étude");

    public static Words ACalendar { get; } = new("a calendar of the panel", "un calendrier du panel");
}
