using System.CommandLine;
using Harness.Runs;

namespace Harness.Commands;

/// <summary><c>harness resume [FOLDER]</c>: lifts a pause and a stop.</summary>
internal static class ResumeCommand
{
    public static Command Create(Terminal terminal) => SwitchVerb.Create(
        ControlVerb.Resume,
        new("Lift a pause or a stop; what should have been sent meanwhile is missed, not caught up", "Lever une pause ou un arrêt ; ce qui devait partir entre-temps est manqué, pas rattrapé"),
        new("No host runs this study. Nothing holds it back any more.", "Aucun hôte n’exécute cette étude. Plus rien ne la retient."),
        new("The study goes on; what should have been sent meanwhile is missed, not caught up.", "L’étude continue ; ce qui devait partir entre-temps est manqué, pas rattrapé."),
        terminal);
}
