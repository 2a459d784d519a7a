using Harness.Statistics;
using Harness.Studies;

namespace Harness.Worlds;

/// <summary>What simulated brands say. The texts carry what detectors look for, as texts of real brands do, and no name of a brand.</summary>
internal static class Voice
{
    public static string Say(ActKind kind, Language language, Draws draws)
    {
        string[] texts = Texts(kind, language);
        return texts.Length == 0 ? string.Empty : texts[draws.Below(texts.Length)];
    }

    private static string[] Texts(ActKind kind, Language language) => (kind, language) switch
    {
        (ActKind.Acknowledge, Language.En) => ["Thanks for your message. We have received it and will get back to you."],
        (ActKind.Acknowledge, Language.Fr) => ["Merci pour votre message. Nous l’avons bien reçu et reviendrons vers vous."],
        (ActKind.Answer, Language.En) =>
        [
            "Thanks for asking. Yes, that works until the end of the month, and our staff will sort it out on the spot.",
            "Sorry about that. Take it back with your receipt and they will replace it for you today.",
            "Glad to hear it! We passed your kind words on to the team. ^JM",
            "We are sorry for the trouble. It is fixed now; if it shows up again, restart once and it stays away. ^KT",
        ],
        (ActKind.Answer, Language.Fr) =>
        [
            "Merci pour votre question. Oui, c’est possible jusqu’à la fin du mois, nos équipes s’en chargent sur place.",
            "Désolés pour ce contretemps. Rapportez-le avec votre ticket, il sera remplacé aujourd’hui.",
            "Merci beaucoup ! Nous avons transmis votre message à l’équipe. ^JM",
            "Toutes nos excuses. Le problème est corrigé ; s’il revient, un redémarrage suffit. ^KT",
        ],
        (ActKind.AskBack, Language.En) =>
        [
            "Sorry to hear that. Which location was it, and around what time?",
            "Happy to help! Can you tell us which model or version you have?",
        ],
        (ActKind.AskBack, Language.Fr) =>
        [
            "Désolés de l’apprendre. De quel site s’agit-il, et vers quelle heure ?",
            "Avec plaisir ! Pouvez-vous nous dire quel modèle ou quelle version vous avez ?",
        ],
        (ActKind.Redirect, Language.En) => ["Please see https://help.example/faq", "You will find it here: https://help.example/contact"],
        (ActKind.Redirect, Language.Fr) => ["Voir https://aide.example/faq", "C’est par ici : https://aide.example/contact"],
        (ActKind.HandOver, Language.En) => ["Sorry for the trouble. Please send us a DM with your details so that we can look into it."],
        (ActKind.HandOver, Language.Fr) => ["Désolés pour ce désagrément. Envoyez-nous vos coordonnées en message privé, nous regardons cela."],
        (_, _) => [],
    };
}
