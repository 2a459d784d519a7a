using System.Globalization;

namespace Harness.Runs.Checks;

/// <summary>Whether a study is paused or stopped, and whether a host runs it.</summary>
internal static class SwitchCheck
{
    public static Check Of(string journal, ControlReply reply)
    {
        string pid = reply.Host?.Pid.ToString(CultureInfo.InvariantCulture) ?? "–";
        return reply.Outcome == ControlOutcome.Silent ? Check.Warning(Subject.Host,
                new($"Process {pid} runs this study and does not answer.", $"Le processus {pid} exécute cette étude et ne répond pas."),
                new("If it hangs, end it: nothing that went out is sent again.", "S’il est bloqué, arrêtez-le : rien de ce qui est parti ne sera renvoyé."))
            : ControlFiles.Beside(journal).Mode is ControlMode.Paused or ControlMode.Stopped ? Check.Warning(Subject.Host,
                new($"The study is held: there is a file {Held(journal)} beside its journal.", $"L’étude est retenue : il y a un fichier {Held(journal)} à côté de son journal."),
                new("Nothing is sent before: harness resume.", "Rien n’est envoyé avant : harness resume."))
            : reply.Answer is { } ? Check.Ok(Subject.Host, $"Process {pid} runs this study and answers.", $"Le processus {pid} exécute cette étude et répond.")
            : Check.Ok(Subject.Host, "No host runs this study.", "Aucun hôte n’exécute cette étude.");
    }

    private static string Held(string journal) => ControlFiles.Beside(journal).Mode == ControlMode.Stopped ? ControlFiles.StopName : ControlFiles.PauseName;
}
