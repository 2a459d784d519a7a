using System.Globalization;

namespace Harness.Studies;

/// <summary>What is said of a file and its YAML.</summary>
internal static partial class ProblemWords
{
    public static Words NoFile(string name) => new($"There is no file {En(name)} here.", $"Il n’y a pas de fichier {Fr(name)} ici.");

    public static Words NoFileNorPack(string name, IReadOnlyCollection<string> packs) => new(
        $"There is no file {En(name)} here, and no pack of that name; the packs are {Shown.Row(packs)}.",
        $"Il n’y a ici ni fichier {Fr(name)} ni grille de ce nom{Nb}; les grilles fournies sont {Shown.Row(packs)}.");

    public static Words NotBeside(string name) => new($"There is no file {En(name)} beside the study.", $"Il n’y a pas de fichier {Fr(name)} à côté de l’étude.");

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

    public static Words CellStaysOpen() => new(
        "The cell in quotes that begins here does not end; a quote inside it must be doubled (\"\").",
        $"La cellule entre guillemets qui commence ici ne se termine pas{Nb}; un guillemet intérieur se double (\"\").");

    public static Words AfterQuotes() => new(
        "Text follows the closing quote of a cell; a quote inside a cell must be doubled (\"\").",
        $"Du texte suit le guillemet fermant d’une cellule{Nb}; un guillemet intérieur se double (\"\").");

    public static Words CellCount(int found, int header) => new(
        string.Create(CultureInfo.InvariantCulture, $"This row has {found} {(found == 1 ? "cell" : "cells")}; the header has {header}."),
        string.Create(CultureInfo.InvariantCulture, $"Cette ligne compte {found} cellule{(found < 2 ? "" : "s")}{Nb}; l’en-tête en compte {header}."));

    public static Words NoColumn(string wanted, IReadOnlyCollection<string> found) => new(
        $"There is no column {En(wanted)}; the columns are {Shown.Row(found)}.",
        $"Il n’y a pas de colonne {Fr(wanted)}{Nb}; les colonnes sont {Shown.Row(found)}.");

    public static Words NoRows() => new("There is nothing below the header.", "Il n’y a rien sous l’en-tête.");

    public static Words EmptyCell(string column) => new($"This row has nothing in the column {En(column)}.", $"Cette ligne n’a rien dans la colonne {Fr(column)}.");

    public static Words UnknownColumn(string found, IReadOnlyCollection<string> allowed) => new(
        $"{En(found)} is not a column of a panel; the columns are {Shown.Row(allowed)}.",
        $"{Fr(found)} n’est pas une colonne d’un panel{Nb}; les colonnes sont {Shown.Row(allowed)}.");

    public static Words OtherThanBefore(string found, string before, int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"{En(found)} contradicts {En(before)} on line {line}, which speaks of the same brand."),
        string.Create(CultureInfo.InvariantCulture, $"{Fr(found)} contredit {Fr(before)} à la ligne {line}, qui parle de la même marque."));

    public static Words NoColumnName(string found) => new(
        $"{En(found)} cannot be the name of this column; a name is a key such as id, or a path such as name.en or wordings.1, and does not contradict another column.",
        $"{Fr(found)} ne peut pas nommer cette colonne{Nb}; un nom est une clé telle que id, ou un chemin tel que name.en ou wordings.1, sans contredire une autre colonne.");

    public static Words BracketStaysOpen() => new(
        "From this bracket to its end something is not well formed; close the bracket, and put texts that hold : , [ ] { or } in quotes.",
        $"De ce crochet ou de cette accolade jusqu’à sa fin, quelque chose est mal formé{Nb}; fermez-le, et mettez entre guillemets les textes qui contiennent : , [ ] {{ ou }}.");

    public static Words Comment() => new("A comment needs a space before its #.", "Un commentaire demande une espace avant son #.");

    public static Words Indentation() => new(
        "This does not belong to what stands before it; indent it like its neighbours, and put a text that holds quotes, or begins with [ or {, in quotes as a whole.",
        $"Ceci ne se rattache pas à ce qui précède{Nb}; alignez-le sur ses voisins, et mettez entièrement entre guillemets un texte qui en contient ou qui commence par [ ou {{.");

    public static Words Malformed() => new("From here on this is not valid YAML.", "À partir d’ici, ce n’est plus du YAML valide.");
}
