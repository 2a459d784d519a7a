using System.Globalization;

namespace Harness.Studies;

/// <summary>Every sentence about a study's files, in both languages, the value found quoted and what is allowed named.</summary>
internal static partial class ProblemWords
{
    private const string Nb = "\u00a0"; // French sets it inside guillemets and before a colon, a semicolon and a question mark

    public static Words UnknownKey(string key, IReadOnlyCollection<string> allowed) => new(
        $"{En(key)} is not a key here; the keys are {Shown.Row(allowed)}.",
        $"{Fr(key)} n’est pas une clé admise ici{Nb}; les clés sont {Shown.Row(allowed)}.");

    public static Words MissingKey(string key, Words expected) => new(
        $"The key {En(key)} is missing; its value is {expected.En}.",
        $"La clé {Fr(key)} manque{Nb}; sa valeur est {expected.Fr}.");

    public static Words NoValue(Words expected) => new(
        $"A value is missing here; needed is {expected.En}.",
        $"Il manque ici une valeur{Nb}; il faut {expected.Fr}.");

    public static Words IsNot(string found, Words expected) => new($"{En(found)} is not {expected.En}.", $"{Fr(found)} n’est pas {expected.Fr}.");

    public static Words InsteadOf(Words kind, Words expected) => new(
        $"Here stands {kind.En}; needed is {expected.En}.",
        $"Il y a ici {kind.Fr}{Nb}; il faut {expected.Fr}.");

    public static Words InQuotes(string found) => new(
        $"{En(found)} stands in quotes; write it without.",
        $"{Fr(found)} est entre guillemets{Nb}; écrivez-le sans.");

    public static Words OutOfRange(string found, double low, double high) => new(
        string.Create(CultureInfo.InvariantCulture, $"{En(found)} is out of range; allowed is {low} to {high}."),
        string.Create(CultureInfo.InvariantCulture, $"{Fr(found)} est hors limites{Nb}; les valeurs admises vont de {low} à {high}."));

    public static Words EmptyText() => new("This text is empty.", "Ce texte est vide.");

    public static Words TooFew(int found, int least) => new(
        string.Create(CultureInfo.InvariantCulture, $"This list has {found} {(found == 1 ? "entry" : "entries")}; at least {least} {(least == 1 ? "is" : "are")} needed."),
        string.Create(CultureInfo.InvariantCulture, $"Cette liste compte {found} élément{(found < 2 ? "" : "s")}{Nb}; il en faut au moins {least}."));

    public static Words FileInUse(string name) => new(
        $"The file {En(name)} is being read already.",
        $"Le fichier {Fr(name)} est déjà en cours de lecture.");

    public static Words Text { get; } = new("a text", "un texte");

    public static Words Identifier { get; } = new(
        "an identifier: letters a to z, digits and hyphens, at most 64, beginning with a letter or digit",
        $"un identifiant{Nb}: lettres de a à z, chiffres et traits d’union, 64 au plus, en commençant par une lettre ou un chiffre");

    public static Words WebAddress { get; } = new(
        "a web address that begins with https:// or http://",
        "une adresse web commençant par https:// ou http://");

    public static Words FileName { get; } = new("the name of a file in the same folder", "le nom d’un fichier du même dossier");

    public static Words WholeNumber { get; } = new("a whole number", "un nombre entier");

    public static Words Number { get; } = new("a number such as 0.25", "un nombre tel que 0.25");

    public static Words YesOrNo { get; } = new("true or false", "true ou false");

    public static Words Time { get; } = new("a time such as 30s, 15m, 2h, 7d or 1h30m", "une durée telle que 30s, 15m, 2h, 7d ou 1h30m");

    public static Words Date { get; } = new("a date such as 2012-01-30", "une date telle que 2012-01-30");

    public static Words Zone { get; } = new("an IANA time zone such as Europe/Paris", "un fuseau horaire IANA tel que Europe/Paris");

    public static Words Hours { get; } = new("a stretch of hours such as 09:00-17:00", "une plage horaire telle que 09:00-17:00");

    public static Words List { get; } = new("a list", "une liste");

    public static Words Block { get; } = new("a block of keys and values", "un bloc de clés et de valeurs");

    public static Words OneOf(IReadOnlyCollection<string> allowed) => new($"one of {Shown.Row(allowed)}", $"l’une des valeurs {Shown.Row(allowed)}");

    public static Words BlockOf(IReadOnlyCollection<string> keys) => new(
        $"a block with the keys {Shown.Row(keys)}",
        $"un bloc avec les clés {Shown.Row(keys)}");

    public static Words MonthAndDay { get; } = new("a month and a day such as 07-14", "un mois et un jour tels que 07-14");

    public static Words NumberOrTime { get; } = new("a number such as 0.1 or 10%, or a time such as 2h", "un nombre tel que 0.1 ou 10%, ou une durée telle que 2h");

    public static Words SecretName { get; } = new(
        "the place of a secret, such as env:ANNA_TOKEN or file:anna.token",
        $"l’endroit où se trouve un secret, tel que env:ANNA_TOKEN ou file:anna.token");

    public static Words SecretWritten() => new(
        $"A secret must be named, not written; needed is {SecretName.En}.",
        $"Un secret se désigne et ne s’écrit pas{Nb}; il faut {SecretName.Fr}.");

    public static Words TextOrBlockOf(IReadOnlyCollection<string> keys) => new(
        $"a text, or {BlockOf(keys).En}",
        $"un texte, ou {BlockOf(keys).Fr}");

    public static Words More(int count) => new(
        count == 1 ? "There is 1 more problem." : string.Create(CultureInfo.InvariantCulture, $"There are {count} more problems."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a encore {count} problème{(count == 1 ? "" : "s")}."));

    public static string Suggesting(string suggestion, Language language) => language switch
    {
        Language.En => $"Did you mean {En(suggestion)}?",
        Language.Fr => $"Vouliez-vous dire {Fr(suggestion)}{Nb}?",
    };

    private static string En(string found) => $"'{Shown.Of(found)}'";

    private static string Fr(string found) => $"«{Nb}{Shown.Of(found)}{Nb}»";
}
