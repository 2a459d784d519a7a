using System.CommandLine;
using Harness.Documents;
using Harness.Planning;

namespace Harness.Commands;

/// <summary><c>harness demo</c>: plan, simulated fieldwork, analysis and report of the Race, with nothing to set up.</summary>
internal static class DemoCommand
{
    private const string Study = "race-2012";

    public static Command Create(Terminal terminal)
    {
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<string> output = Arguments.Out(terminal);
        Command command = new("demo", terminal.Pick("Replay the Race of 2012 against simulated brands and write its report", "Rejouer la Race de 2012 face à des marques simulées et écrire son rapport")) { seed, output, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(Study);
            Plan plan = Planner.Plan(scenario.Required(terminal), parsed.GetValue(seed));
            using Output folder = new(Path.Combine(parsed.GetRequiredValue(output), plan.Study.Id));
            Report report = await SimulatedWave.Run(plan, scenario.Source, folder, terminal, cancellation);
            folder.Publish();
            ExitCode code = WaveSummary.Show(report, folder.Path, parsed.GetValue(json), terminal);
            terminal.Say($"Report: {Path.Combine(folder.Path, "report.html")}", $"Rapport : {Path.Combine(folder.Path, "report.html")}");
            terminal.Say($"Next: harness serve {folder.Path}, or harness plan {Study} to read every message.", $"Ensuite : harness serve {folder.Path}, ou harness plan {Study} pour lire chaque message.");
            return (int)code;
        });
        return command;
    }
}
