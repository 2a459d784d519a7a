using System.Globalization;

namespace Harness.Studies;

/// <summary>Every sentence about a study's files, in both languages, the value found quoted and what is allowed named.</summary>
internal static class ProblemWords
{
    private const string Nb = "\u00a0"; // French sets it inside guillemets and before a colon, a semicolon and a question mark

    // A file and its YAML.
    public static Words NoFile(string name) => new($"There is no file {En(name)} here.", $"Il n’y a pas de fichier {Fr(name)} ici.");

    public static Words TooLarge() => new(
        "This file is larger than 4 MB, the most that is read.",
        $"Ce fichier dépasse 4{Nb}Mo, la taille maximale acceptée.");

    public static Words EmptyFile() => new("This file is empty.", "Ce fichier est vide.");

    public static Words Utf16() => new("This file is not UTF-8; save it as UTF-8.", $"Ce fichier n’est pas en UTF-8{Nb}; enregistrez-le en UTF-8.");

    public static Words NotUtf8() => new(
        "Here stands a byte that is not UTF-8; save the file as UTF-8.",
        $"Il y a ici un octet qui n’est pas de l’UTF-8{Nb}; enregistrez le fichier en UTF-8.");

    public static Words Unseen(char found) => new(
        string.Create(CultureInfo.InvariantCulture, $"The invisible character U+{(int)found:X4} is not allowed."),
        string.Create(CultureInfo.InvariantCulture, $"Le caractère invisible U+{(int)found:X4} n’est pas admis."));

    public static Words TooDeep() => new(
        "Lists and blocks stand in one another more than 40 deep here.",
        "Des listes et des blocs sont imbriqués ici sur plus de 40 niveaux.");

    public static Words TooManyParts() => new("This file has more than 200,000 parts.", $"Ce fichier compte plus de 200{Nb}000 éléments.");

    public static Words Anchor(string name) => new(
        $"{En("&" + name)} is an anchor; write the value out wherever it is needed, or put a text that begins with & in quotes.",
        $"{Fr("&" + name)} est une ancre{Nb}; écrivez la valeur partout où il la faut, ou mettez entre guillemets un texte qui commence par &.");

    public static Words Alias(string name) => new(
        $"{En("*" + name)} is an alias; write the value out, or put a text that begins with * in quotes.",
        $"{Fr("*" + name)} est un alias{Nb}; écrivez la valeur en entier, ou mettez entre guillemets un texte qui commence par *.");

    public static Words Tag(string name) => new(
        $"{En(name)} is a tag; leave it out, or put a text that begins with ! in quotes.",
        $"{Fr(name)} est une étiquette YAML{Nb}; supprimez-la, ou mettez entre guillemets un texte qui commence par !.");

    public static Words SecondDocument() => new(
        "A second document begins here; a file holds one.",
        $"Un second document commence ici{Nb}; un fichier n’en contient qu’un.");

    public static Words KeyIsNoText() => new("A key must be a text on one line.", "Une clé doit être un texte sur une seule ligne.");

    public static Words KeyTwice(string key, int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"The key {En(key)} already stands on line {line}."),
        string.Create(CultureInfo.InvariantCulture, $"La clé {Fr(key)} figure déjà à la ligne {line}."));

    public static Words TabIndents() => new(
        "A tab indents this line; indent with spaces.",
        $"Une tabulation met cette ligne en retrait{Nb}; utilisez des espaces.");

    public static Words QuoteStaysOpen() => new(
        "The text in quotes that begins here does not end where it should; a quote inside it must be doubled ('') or escaped (\\\").",
        $"Le texte entre guillemets qui commence ici ne se termine pas où il devrait{Nb}; un guillemet intérieur se double ('') ou s’échappe (\\\").");

    public static Words UnknownEscape() => new(
        "In this text a backslash is followed by something YAML does not know; double the backslash, or use single quotes.",
        $"Dans ce texte, une barre oblique inverse précède quelque chose que YAML ne connaît pas{Nb}; doublez-la, ou utilisez des guillemets simples.");

    public static Words NeedsQuotes() => new(
        "A text cannot begin with this character; put the text in quotes.",
        $"Un texte ne peut pas commencer par ce caractère{Nb}; mettez le texte entre guillemets.");

    public static Words ColonInText() => new(
        "A colon followed by a space cannot stand here; put the text in quotes, or begin a new line.",
        $"Un deux-points suivi d’une espace ne peut pas figurer ici{Nb}; mettez le texte entre guillemets, ou commencez une nouvelle ligne.");

    public static Words NoColon() => new("A key without a colon stands before this point.", "Une clé sans deux-points se trouve avant cet endroit.");

    public static Words DashInText() => new(
        "A list cannot begin here; begin it on a new line.",
        $"Une liste ne peut pas commencer ici{Nb}; commencez-la sur une nouvelle ligne.");

    public static Words BlockText() => new(
        "The text that begins with | or > is not well formed; begin it on the next line, each line indented alike.",
        $"Le texte introduit par | ou > est mal formé{Nb}; commencez-le à la ligne suivante, avec le même retrait à chaque ligne.");

    public static Words Directive() => new(
        "A line that begins with % is not needed here; leave it out.",
        $"Une ligne qui commence par % n’a pas lieu d’être ici{Nb}; supprimez-la.");

    public static Words MalformedTag() => new(
        "A text that begins with ! must be put in quotes.",
        "Un texte qui commence par ! doit être mis entre guillemets.");

    public static Words BracketStaysOpen() => new(
        "From this bracket to its end something is not well formed; close the bracket, and put texts that hold : , [ ] { or } in quotes.",
        $"De ce crochet ou de cette accolade jusqu’à sa fin, quelque chose est mal formé{Nb}; fermez-le, et mettez entre guillemets les textes qui contiennent : , [ ] {{ ou }}.");

    public static Words Comment() => new("A comment needs a space before its #.", "Un commentaire demande une espace avant son #.");

    public static Words Indentation() => new(
        "This does not belong to what stands before it; indent it like its neighbours, and put a text that holds quotes, or begins with [ or {, in quotes as a whole.",
        $"Ceci ne se rattache pas à ce qui précède{Nb}; alignez-le sur ses voisins, et mettez entièrement entre guillemets un texte qui en contient ou qui commence par [ ou {{.");

    public static Words Malformed() => new("From here on this is not valid YAML.", "À partir d’ici, ce n’est plus du YAML valide.");

    // Keys, values and their shapes.
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

    // What the parts of a study owe one another.
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

    public static Words NoPlaceholder(string found) => new(
        $"{En(found)} is no placeholder; braces hold {{brand}} and nothing else.",
        $"{Fr(found)} n’est pas un emplacement{Nb}; les accolades n’accueillent que {{brand}}.");

    public static Words NothingFilledIn(string found) => new(
        $"{En(found)} stands in a follow-up, in which nothing is filled in; leave braces out.",
        $"{Fr(found)} figure dans une relance, où rien n’est remplacé{Nb}; supprimez les accolades.");

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

    public static Words OneAccount(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"This brand has {found} accounts; exactly one is allowed."),
        string.Create(CultureInfo.InvariantCulture, $"Cette marque a {found} comptes{Nb}; un seul est admis."));

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

    public static Words ACalendar { get; } = new("a calendar of the panel", "un calendrier du panel");

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
