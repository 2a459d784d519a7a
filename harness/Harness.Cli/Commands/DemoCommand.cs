using System.CommandLine;
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
            string path = Path.Combine(parsed.GetRequiredValue(output), plan.Study.Id);
            ExitCode code = await SimulatedWave.Publish(plan, scenario.Source, path, parsed.GetValue(json), terminal, cancellation);
            terminal.Say($"Next: harness serve {path}, or harness plan {Study} to read every message.", $"Ensuite : harness serve {path}, ou harness plan {Study} pour lire chaque message.");
            return (int)code;
        });
        return command;
    }
}
