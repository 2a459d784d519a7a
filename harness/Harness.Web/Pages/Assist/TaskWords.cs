using Harness.Runs.Hands;
using Harness.Studies;

namespace Harness.Pages.Assist;

/// <summary>What is to be done, in words.</summary>
internal static class TaskWords
{
    public static Words Title(HandTask task)
    {
        string to = task.On.Party is { } party ? party.En : task.Slot.Brand.Name, a = task.On.Party is { } tiers ? tiers.Fr : task.Slot.Brand.Name;
        (string en, string fr) = (task.Kind, task.On.Channel) switch
        {
            (HandTaskKind.Send, "phone") => ($"Call {to}", $"Appeler {a}"),
            (HandTaskKind.Send, "letter") => ($"Post a letter to {to}", $"Poster une lettre à {a}"),
            (HandTaskKind.Send, _) => ($"Write to {to}", $"Écrire à {a}"),
            (HandTaskKind.Report, "phone") => ($"Say how the call to {to} went", $"Dire comment s’est passé l’appel à {a}"),
            (HandTaskKind.Report, _) => ($"Say where the message to {to} stands", $"Dire où se trouve le message à {a}"),
            (HandTaskKind.Look, "letter") => ($"Look for a letter from {to}", $"Voir si une lettre de {a} est arrivée"),
            (HandTaskKind.Look, "phone") => ($"Call {to} again, or note that they called back", $"Rappeler {a}, ou noter son rappel"),
            (HandTaskKind.Look, _) => ($"See whether {to} has answered", $"Voir si {a} a répondu"),
        };
        return new(en, fr);
    }

    public static Words Channel(string channel) => Channels.Channels.All.Single(entry => entry.Name == channel).About;
}
