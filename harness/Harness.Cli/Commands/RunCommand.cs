using System.CommandLine;
using Harness.Documents;
using Harness.Planning;

namespace Harness.Commands;

/// <summary><c>harness run STUDY</c>: plays a study against its simulated brands, weeks in a moment, and writes its journal and report.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("run", terminal.Pick(
            "Play a study against its simulated brands and write its journal and report; nobody is contacted", "Jouer une étude face à ses marques simulées, puis écrire son journal et son rapport ; personne n’est contacté")) { study, seed, output, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(parsed.GetRequiredValue(study));
            Plan plan = Planner.Plan(scenario.Required(terminal), parsed.GetValue(seed));
            if (plan.Study.Panel.World is null)
            {
                throw new SetupException(new(
                    $"The panel of {plan.Study.Id} has no simulated world: there is nobody to play it against. Add 'world' to the panel.",
                    $"Le panel de {plan.Study.Id} n’a pas de monde simulé : il n’y a personne face à qui la jouer. Ajoutez « world » au panel."));
            }

            if (PlanVerdict.Of(plan, Prospect.Of(plan), terminal) is not ExitCode.Ok and var refused)
            {
                return (int)refused;
            }

            using Output folder = new(Path.Combine(parsed.GetRequiredValue(output), plan.Study.Id));
            Report report = await SimulatedWave.Run(plan, scenario.Source, folder, terminal, cancellation);
            folder.Publish();
            ExitCode code = WaveSummary.Show(report, folder.Path, parsed.GetValue(json), terminal);
            terminal.Say($"Report: {Path.Combine(folder.Path, "report.html")}", $"Rapport : {Path.Combine(folder.Path, "report.html")}");
            terminal.Say($"Next: harness case p0000001 {folder.Path}, to read a conversation.", $"Ensuite : harness case p0000001 {folder.Path}, pour lire une conversation.");
            return (int)code;
        });
        return command;
    }
}
