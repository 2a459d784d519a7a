using System.Globalization;

namespace Harness.Studies;

/// <summary>What is said of forms and chat windows.</summary>
internal static partial class ProblemWords
{
    public static Words FormOnlyOnWeb() => new("Only an account on the channel 'web' has a form.", $"Seul un compte sur le canal «{Nb}web{Nb}» a un formulaire.");

    public static Words NoHost(string found) => new(
        $"{En(found)} is not the name of a host such as cdn.brand.example, without https:// and without a path.",
        $"{Fr(found)} n’est pas un nom d’hôte tel que cdn.marque.example, sans https:// ni chemin.");

    public static Words OneVerb(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} things to do; a step is exactly one of goto, fill, select, check, attach, click, expect, read and screenshot."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} action{(found < 2 ? "" : "s")}{Nb}; une étape est exactement l’une de goto, fill, select, check, attach, click, expect, read et screenshot."));

    public static Words WithWhereFilled() => new(
        "'with' says what is filled in or chosen: it stands with 'fill' and 'select', and nowhere else.",
        $"«{Nb}with{Nb}» dit ce qui est saisi ou choisi{Nb}: il accompagne «{Nb}fill{Nb}» et «{Nb}select{Nb}», et rien d’autre.");

    public static Words OnlyClicksSend() => new("Only a click sends.", "Seul un clic envoie.");

    public static Words RowsWhereRead() => new("'read' and 'rows' stand together or not at all.", $"«{Nb}read{Nb}» et «{Nb}rows{Nb}» vont ensemble ou pas du tout.");

    public static Words ReadsOnlyInLook() => new("Answers are read under 'look'.", $"Les réponses se lisent sous «{Nb}look{Nb}».");

    public static Words FirstStepGoes() => new("The first step goes to a page: 'goto'.", $"La première étape va à une page{Nb}: «{Nb}goto{Nb}».");

    public static Words LastStepSends() => new(
        "The last step, and no other, is the click that sends: 'send: true'.",
        $"La dernière étape, et nulle autre, est le clic qui envoie{Nb}: «{Nb}send: true{Nb}».");

    public static Words LastStepReads() => new("The last step, and no other, reads.", "La dernière étape, et nulle autre, lit.");

    public static Words MessageNotFilledIn() => new("No step fills in {text}, the message.", "Aucune étape ne saisit {text}, le message.");

    public static Words OneWayToFind(int found) => new(
        string.Create(CultureInfo.InvariantCulture, $"Here {(found == 1 ? "stands" : "stand")} {found} ways to find it; exactly one is needed: label, role, text or css."),
        string.Create(CultureInfo.InvariantCulture, $"Il y a ici {found} façon{(found < 2 ? "" : "s")} de le trouver{Nb}; il en faut exactement une{Nb}: label, role, text ou css."));

    public static Words NameOfRole() => new("A name belongs to a role.", "Un nom va avec un rôle.");

    public static Words NothingConfirms() => new("Nothing confirms the message here; write 'text', 'matching' or both.", $"Rien ne confirme ici le message{Nb}; écrivez «{Nb}text{Nb}», «{Nb}matching{Nb}» ou les deux.");

    public static Words NoPattern(string found) => new(
        $"{En(found)} is not a regular expression that needs no backtracking: no look-around, no back-reference.",
        $"{Fr(found)} n’est pas une expression régulière sans retour sur trace{Nb}: ni assertion avant ou arrière, ni référence arrière.");

    public static Words ConfirmedSooner(string found) => new($"{En(found)} is more than 60s, the most that is waited.", $"{Fr(found)} dépasse 60s, l’attente maximale.");

    public static Words PersonaLacks(string persona, string place) => new(
        $"A form asks for {place}, which {En(persona)} does not have: {place switch { "{name}" => "a handle, or an account on 'web' whose handle is the name", "{email}" => "an alias, or an account on 'email'", _ => "a phone" }}.",
        $"Un formulaire demande {place}, que {Fr(persona)} n’a pas{Nb}: {place switch { "{name}" => $"un handle, ou un compte sur «{Nb}web{Nb}» dont le handle est le nom", "{email}" => $"un alias, ou un compte sur «{Nb}email{Nb}»", _ => "un phone" }}.");

    public static Words NothingAgain() => new(
        "This form has no 'again': what the tester says later is not sent there.",
        $"Ce formulaire n’a pas de «{Nb}again{Nb}»{Nb}: ce que le testeur dit ensuite n’y est pas envoyé.");

    public static Words NothingAttached() => new(
        "No step of this form attaches: a message with a file is not sent there.",
        $"Aucune étape de ce formulaire ne joint de fichier{Nb}: un message qui en a un n’y est pas envoyé.");
}
