using System.CommandLine;
using Harness.Runs;

namespace Harness.Commands;

/// <summary><c>harness stop [FOLDER]</c>: the kill switch. It holds until <c>resume</c>.</summary>
internal static class StopCommand
{
    public static Command Create(Terminal terminal) => SwitchVerb.Create(
        ControlVerb.Stop,
        new("Stop a study: nothing more is sent and its host ends; a file STOP beside the journal does the same", "Arrêter une étude : plus rien n’est envoyé et son hôte se termine ; un fichier STOP à côté du journal fait de même"),
        new("No host runs this study. None will send anything before harness resume.", "Aucun hôte n’exécute cette étude. Aucun n’enverra rien avant harness resume."),
        new("Stopped: nothing more is sent, and the host ends. harness resume allows the next one to send.", "Arrêtée : plus rien n’est envoyé, et l’hôte se termine. harness resume permettra au prochain d’envoyer."),
        terminal);
}
