using System.CommandLine;
using Harness.Planning;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness demo</c>: plan, simulated fieldwork, analysis and report of the Race, with nothing to set up; with <c>--watch</c>, slowly enough to be watched.</summary>
internal static class DemoCommand
{
    private const string Study = "race-2012";

    public static Command Create(Terminal terminal)
    {
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<bool> watch = new("--watch") { Description = terminal.Pick("Play it over HTTP on Brandville, in about a minute, with a page to watch", "La jouer par HTTP à Brandville, en une minute environ, avec une page pour regarder") };
        Option<Duration?> day = Arguments.Day(terminal, terminal.Pick("With --watch, how long a simulated day takes (default: 2s)", "Avec --watch, combien de temps dure un jour simulé (par défaut : 2s)"));
        Option<int?> port = Arguments.Port(terminal, terminal.Pick(
            "With --watch, port of the page on 127.0.0.1; 0 takes a free one (default: 5081, or a free one where that is taken)",
            "Avec --watch, port de la page sur 127.0.0.1 ; 0 en prend un libre (par défaut : 5081, ou un libre s’il est pris)"));
        Command command = new("demo", terminal.Pick("Replay the Race of 2012 against simulated brands and write its report", "Rejouer la Race de 2012 face à des marques simulées et écrire son rapport")) { seed, output, json, watch, day, port };
        command.Validators.Add(parsed =>
        {
            if (!parsed.GetValue(watch) && (parsed.GetResult(day) is not null || parsed.GetResult(port) is not null))
            {
                parsed.AddError(terminal.Pick("--day and --port go with --watch.", "--day et --port vont avec --watch."));
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.LoadShipped(Study)!;
            Plan plan = Planner.Plan(scenario.Required(terminal), parsed.GetValue(seed));
            string path = Path.Combine(parsed.GetRequiredValue(output), plan.Study.Id);
            bool isData = parsed.GetValue(json);
            ExitCode code = parsed.GetValue(watch)
                ? await WatchedWave.Publish(plan, scenario.Source, path, isData, parsed.GetValue(day) ?? Duration.FromSeconds(2), parsed.GetValue(port), terminal, cancellation)
                : await SimulatedWave.Publish(plan, scenario.Source, path, isData, terminal, cancellation);
            terminal.Say($"Next: harness serve {path}, or harness plan {Study} to read every message.", $"Ensuite : harness serve {path}, ou harness plan {Study} pour lire chaque message.");
            return (int)code;
        });
        return command;
    }
}
