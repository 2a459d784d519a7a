using System.Globalization;

namespace Harness.Studies;

/// <summary>What is said of scripts, and what is warned of.</summary>
internal static partial class ProblemWords
{
    public static Words Warning { get; } = new("warning: ", $"avertissement{Nb}: ");

    public static Words LadderAndPatience() => new(
        "A ladder and its patience stand together or not at all.",
        "Une échelle et sa patience vont ensemble ou pas du tout.");

    public static Words EmptyScript() => new("A script needs rules or a ladder.", "Un scénario demande des règles ou une échelle.");

    public static Words StoryAndChance() => new(
        "A story takes the place of chance; remove it, or answers, latency, acknowledges, asksBack, redirects, handsOver and deletes.",
        $"Une histoire prend la place du hasard{Nb}; retirez-la, ou bien answers, latency, acknowledges, asksBack, redirects, handsOver et deletes.");

    public static Words EmptyScene() => new(
        "Nothing happens in this scene; write 'says', or 'removes: true'.", $"Rien ne se passe dans cette scène{Nb}; écrivez «{Nb}says{Nb}», ou «{Nb}removes: true{Nb}».");

    public static Words OneTrigger(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} causes; exactly one is needed: asks, silence, businessSilence, rung, does, promiseBroken: true or refunded: true."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} cause{(found < 2 ? "" : "s")}{Nb}; il en faut exactement une{Nb}: asks, silence, businessSilence, rung, does, promiseBroken: true ou refunded: true."));

    public static Words LongerThanWindow(string silence, string window) => new(
        $"{En(silence)} is not less than the window {En(window)}: nobody looks any more when this would happen.",
        $"{Fr(silence)} n’est pas inférieur à la fenêtre {Fr(window)}{Nb}: plus personne n’observe quand cela arriverait.");

    public static Words NothingDone() => new(
        "Nothing is done here; needed is at least one of say, attach, case: true, escalate, handOff, log, wait, task or end.",
        $"Rien n’est fait ici{Nb}; il faut au moins l’un de say, attach, case: true, escalate, handOff, log, wait, task ou end.");

    public static Words NothingSaid() => new("Nothing is said here; write a text, or texts under 'en' and 'fr'.", $"Rien n’est dit ici{Nb}; écrivez un texte, ou des textes sous «{Nb}en{Nb}» et «{Nb}fr{Nb}».");

    public static Words RuleStandsLater(string id) => new(
        $"The rule {En(id)} does not stand before this one; 'after' names an earlier rule.",
        $"La règle {Fr(id)} ne précède pas celle-ci{Nb}; «{Nb}after{Nb}» désigne une règle antérieure.");

    public static Words NeverReached(int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"This rule is never reached: that of line {line} ends the conversation first."),
        string.Create(CultureInfo.InvariantCulture, $"Cette règle n’est jamais atteinte{Nb}: celle de la ligne {line} met d’abord fin à la conversation."));

    public static Words NoAccountForScript(string brand, string channel, string script) => new(
        $"{En(brand)} has no account on {En(channel)}, to which the script {En(script)} leads.",
        $"{Fr(brand)} n’a pas de compte sur {Fr(channel)}, où mène le scénario {Fr(script)}.");

    public static Words NotSaidIn(Language language, string complaint) => new(
        $"This is not said in {Name(language).En}, the language of {En(complaint)}.",
        $"Ceci n’est pas dit en {Name(language).Fr}, la langue de {Fr(complaint)}.");

    public static Words TooLongOn(string channel, string name, int length, int limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "This" : $"With {En(name)} this")} text has {length} characters as {channel} counts; allowed are {limit}."),
        string.Create(CultureInfo.InvariantCulture, $"{(name.Length == 0 ? "Ce" : $"Avec {Fr(name)}, ce")} texte compte {length} caractères selon {channel}{Nb}; la limite est de {limit}."));

    public static Words TranslationMissing(string complaint, Language language) => new(
        $"{En(complaint)} has no translation into {Name(language).En}, which other complaints have.",
        $"{Fr(complaint)} n’a pas de traduction en {Name(language).Fr}, alors que d’autres réclamations en ont une.");

    public static Words NoNameLeft(string form) => new(
        $"In the form {En(form)} nothing in this text names the brand; does it still make sense, and will the brand find it?",
        $"Sous la forme {Fr(form)}, rien dans ce texte ne nomme la marque{Nb}; a-t-il encore un sens, et la marque le trouvera-t-elle{Nb}?");

    public static Words UnusedCanary(string kind) => new(
        $"No wording carries {{{kind}}}.",
        $"Aucune formulation ne porte {{{kind}}}.");

    public static Words UntruthfulClaim(string found) => new(
        $"{En(found)} looks like a fact that is true for nobody or for somebody else; use {{order}} with a case, or {{phone}} or {{email}} with a canary.",
        $"{Fr(found)} a l’air d’un fait qui n’est vrai pour personne, ou l’est pour un autre{Nb}; utilisez {{order}} avec un dossier, ou {{phone}} ou {{email}} avec un canari.");

    public static Words UnusedScript(string id) => new($"No complaint plays the script {En(id)}.", $"Aucune réclamation ne joue le scénario {Fr(id)}.");

    public static Words ChannelNotReached(string channel) => new(
        $"The script never comes to {En(channel)}: no first message and no earlier step leads there.",
        $"Le scénario n’arrive jamais sur {Fr(channel)}{Nb}: aucun premier message ni aucune étape antérieure n’y mène.");

    public static Words FollowUpNotSent(string script) => new(
        $"The script {En(script)} is played; this follow-up is not.",
        $"C’est le scénario {Fr(script)} qui est joué{Nb}; cette relance ne l’est pas.");

    public static Words PersonaWithoutAccount(string persona, string channel) => new(
        $"{En(persona)} lists accounts and none on {En(channel)}, a channel of the design.",
        $"{Fr(persona)} énumère des comptes et n’en a aucun sur {Fr(channel)}, un canal du plan d’expérience.");

    public static Words NothingRepeated() => new(
        "Repeats count the combinations of crossed factors, and none is crossed.",
        "Les répétitions comptent les combinaisons des facteurs croisés, et aucun n’est croisé.");

    public static Words Unbalanced(string factor, int levels, int over) => new(
        string.Create(CultureInfo.InvariantCulture, $"The factor {En(factor)} cannot be balanced: {levels} does not divide {over}."),
        string.Create(CultureInfo.InvariantCulture, $"Le facteur {Fr(factor)} ne peut pas être équilibré{Nb}: {levels} ne divise pas {over}."));

    public static Words SentTwice(int ways, int contacts) => new(
        string.Create(CultureInfo.InvariantCulture, $"A brand gets this complaint {contacts} times in {ways} wording{(ways == 1 ? "" : "s")}: it will read the same words twice."),
        string.Create(CultureInfo.InvariantCulture, $"Une marque reçoit cette réclamation {contacts} fois en {ways} formulation{(ways < 2 ? "" : "s")}{Nb}: elle lira deux fois les mêmes mots."));
}
