using System.Globalization;

namespace Harness.Studies;

/// <summary>What is said of desks, and what is warned of.</summary>
internal static partial class ProblemWords
{
    public static Words AnyValue { get; } = new("a value", "une valeur");

    public static Words JsonPath { get; } = new(
        "a path into JSON such as $.ticket.id, $.items[0], $.items[-1], $.list[*] or $['any key']",
        "un chemin dans du JSON tel que $.ticket.id, $.items[0], $.items[-1], $.list[*] ou $['clé quelconque']");

    public static Words PathOrHeader { get; } = new(
        "a path into JSON such as $.ticket.id, or a header such as header:Location",
        "un chemin dans du JSON tel que $.ticket.id, ou un en-tête tel que header:Location");

    public static Words PathEnds(string path, int at) => at == 0
        ? new($"{En(path)} does not begin with $; needed is {JsonPath.En}.", $"{Fr(path)} ne commence pas par ${Nb}; il faut {JsonPath.Fr}.")
        : at < path.Length && path.Length <= 200
            ? new(
                string.Create(CultureInfo.InvariantCulture, $"{En(path)} cannot be read as a path from character {at + 1} on, {En(path[at..])}; needed is {JsonPath.En}."),
                string.Create(CultureInfo.InvariantCulture, $"{Fr(path)} n’est plus un chemin à partir du caractère {at + 1}, {Fr(path[at..])}{Nb}; il faut {JsonPath.Fr}."))
            : new("A path has at most 200 characters.", "Un chemin compte au plus 200 caractères.");

    public static Words WaysIn(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} ways in; exactly one is needed: bearer, basic, header or oauth."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} moyen{(found < 2 ? "" : "s")} d’accès{Nb}; il en faut exactement un{Nb}: bearer, basic, header ou oauth."));

    public static Words UserAndPassword() => new(
        "Needed are 'user' and 'password', or 'secret' alone.",
        $"Il faut «{Nb}user{Nb}» et «{Nb}password{Nb}», ou «{Nb}secret{Nb}» seul.");

    public static Words NoHeaderHere(string name) => new(
        $"{En(name)} cannot be set here: it is no name of a header, or one that follows from the address, the way in or the body.",
        $"{Fr(name)} ne peut pas être fixé ici{Nb}: ce n’est pas un nom d’en-tête, ou il découle de l’adresse, de l’accès ou du corps.");

    public static Words LineInHeader() => new("A header is one line.", "Un en-tête tient sur une ligne.");

    public static Words DeskAddress(string address) => new(
        $"{En(address)} is not the address of a desk: a host and perhaps a path, without user, '?' and '#'.",
        $"{Fr(address)} n’est pas l’adresse d’un service{Nb}: un hôte et peut-être un chemin, sans utilisateur, ni «{Nb}?{Nb}», ni «{Nb}#{Nb}».");

    public static Words DeskPath(string path) => new(
        $"{En(path)} is not a path at the desk: it begins with one '/', such as /api/tickets, and holds no white space, '#', '\\' or '..'.",
        $"{Fr(path)} n’est pas un chemin du service{Nb}: il commence par un seul «{Nb}/{Nb}», tel que /api/tickets, et ne contient ni espace, ni «{Nb}#{Nb}», ni «{Nb}\\{Nb}», ni «{Nb}..{Nb}».");

    public static Words OneBody(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} contents; exactly one is needed: json, form, multipart, text or file: true."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} contenu{(found < 2 ? "" : "s")}{Nb}; il en faut exactement un{Nb}: json, form, multipart, text ou file: true."));

    public static Words NotByMethod(string method, IReadOnlyCollection<string> allowed) => new(
        $"This is not done by {En(method)}; needed is {OneOf(allowed).En}.",
        $"Ceci ne se fait pas par {Fr(method)}{Nb}; il faut {OneOf(allowed).Fr}.");

    public static Words GetWithBody() => new("A request that gets has no body.", "Une requête de type get n’a pas de corps.");

    public static Words NotFilledHere(string found, IReadOnlyCollection<string> allowed) => new(
        $"{En(found)} is not filled in here; what is: {Shown.Row(allowed)}.",
        $"{Fr(found)} n’est pas rempli ici{Nb}; le sont{Nb}: {Shown.Row(allowed)}.");

    public static Words SaysNothing() => new(
        "The message does not stand in this body; write {text}, or {html} where the desk wants HTML.",
        $"Le message ne figure pas dans ce corps{Nb}; écrivez {{text}}, ou {{html}} si le service veut du HTML.");

    public static Words TakenName(string name) => new(
        $"{En(name)} cannot be the name of a value that is taken: lower-case letters, at most 20, and none of the placeholders there are.",
        $"{Fr(name)} ne peut pas nommer une valeur prélevée{Nb}: des lettres minuscules, 20 au plus, et aucun des emplacements existants.");

    public static Words OneWayOn(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} ways to the next page; exactly one is needed: next, number, or cursor with as."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} moyen{(found < 2 ? "" : "s")} d’aller à la page suivante{Nb}; il en faut exactement un{Nb}: next, number, ou cursor avec as."));

    public static Words OnlyWith(string key, string other) => new($"{En(key)} stands only with {En(other)}.", $"{Fr(key)} ne va qu’avec {Fr(other)}.");

    public static Words NobodyReads() => new(
        "Nobody would see a reply: write 'messages', or 'answer' where the desk replies at once.",
        $"Personne ne verrait de réponse{Nb}: écrivez «{Nb}messages{Nb}», ou «{Nb}answer{Nb}» si le service répond aussitôt.");

    public static Words KeyOrText() => new(
        "Needed is 'key' or 'text', by which our ticket is known.",
        $"Il faut «{Nb}key{Nb}» ou «{Nb}text{Nb}», à quoi se reconnaît notre ticket.");

    public static Words StatusOrPath() => new("Needed is 'status' or 'path'.", $"Il faut «{Nb}status{Nb}» ou «{Nb}path{Nb}».");

    public static Words DeskOnOtherChannel(string channel) => new(
        $"A desk belongs to an account on 'http'; this one is on {En(channel)}.",
        $"Un service va avec un compte sur «{Nb}http{Nb}»{Nb}; celui-ci est sur {Fr(channel)}.");

    public static Words SomeoneElsesDesk(string brand) => new(
        $"The desk of {En(brand)} is opened by those it belongs to: needed is an authorisation on the basis own-brand, mandate or written-permission.",
        $"Le service de {Fr(brand)} s’ouvre par ceux à qui il appartient{Nb}: il faut une autorisation fondée sur own-brand, mandate ou written-permission.");

    public static Words InTheClear(string address) => new(
        $"{En(address)} is not encrypted: whoever is on the way reads what opens the desk.",
        $"{Fr(address)} n’est pas chiffrée{Nb}: quiconque est sur le chemin lit ce qui ouvre le service.");

    public static Words NothingToFind() => new(
        "Without 'find', a message of which no answer came stays unresolved.",
        $"Sans «{Nb}find{Nb}», un message dont la réponse s’est perdue reste non résolu.");

    public static Words LeftOpen() => new(
        "The tests are neither marked ('tag') nor closed ('close'): they would count in the desk's own statistics.",
        $"Les tests ne sont ni marqués («{Nb}tag{Nb}») ni clos («{Nb}close{Nb}»){Nb}: ils compteraient dans les statistiques du service.");

    public static Words TagUnused() => new("No request says {tag}.", "Aucune requête ne dit {tag}.");

    public static Words NoReplyThere(string brand) => new(
        $"The desk of {En(brand)} takes no further message of a customer ('reply'), and complaints have a follow-up or a script.",
        $"Le service de {Fr(brand)} n’accepte pas d’autre message d’un client («{Nb}reply{Nb}»), or des réclamations ont une suite ou un script.");

    public static Words NoFileThere(string brand) => new(
        $"The desk of {En(brand)} takes no file ({{file}}), and scripts attach one.",
        $"Le service de {Fr(brand)} n’accepte pas de fichier ({{file}}), or des scripts en joignent un.");

    public static Words NoDesk(string brand) => new(
        $"{En(brand)} has no desk on 'http': the study can be played, not carried out there.",
        $"{Fr(brand)} n’a pas de service sur «{Nb}http{Nb}»{Nb}: l’étude peut y être jouée, pas menée.");
}
