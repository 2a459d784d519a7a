using System.CommandLine;
using Harness.Runs;

namespace Harness.Commands;

/// <summary><c>harness pause [FOLDER]</c>: nothing is sent until <c>resume</c>, over restarts too.</summary>
internal static class PauseCommand
{
    public static Command Create(Terminal terminal) => SwitchVerb.Create(
        ControlVerb.Pause,
        new("Send nothing until resume; replies are still read", "Ne rien envoyer jusqu’à resume ; les réponses sont toujours lues"),
        new("No host runs this study. It will begin paused: harness resume lifts that.", "Aucun hôte n’exécute cette étude. Elle commencera en pause : harness resume la lève."),
        new("Paused: nothing is sent until harness resume; replies are still read.", "En pause : rien n’est envoyé jusqu’à harness resume ; les réponses sont toujours lues."),
        terminal);
}
