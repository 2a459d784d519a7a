using System.CommandLine;
using Harness.Planning;

namespace Harness.Commands;

/// <summary><c>harness run STUDY</c>: plays a study against its simulated brands, weeks in a moment; with <c>--live</c>, carries it out in real time.</summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Option<int> wave = Arguments.Wave(terminal);
        LiveOptions live = new(terminal);
        Option<int?> port = Arguments.Port(terminal, terminal.Pick(
            "Port on 127.0.0.1 of the pages of a wave in real time; 0 takes a free one (default: 5080, or a free one where that is taken)",
            "Port sur 127.0.0.1 des pages d’une vague en temps réel ; 0 en prend un libre (par défaut : 5080, ou un libre s’il est pris)"));
        Option<string?> database = DatabaseReference.Option(terminal);
        Command command = new("run", terminal.Pick(
            "Play a study against its simulated brands and write its journal and report; with --live, carry it out", "Jouer une étude face à ses marques simulées, puis écrire son journal et son rapport ; avec --live, la mener pour de bon"))
        {
            study, seed, wave, output, json, live.Live, live.Confirm, live.Server, database, port,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(parsed.GetRequiredValue(study));
            Studies.Study of = scenario.Required(terminal);
            Plan plan = Planner.Plan(of, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), of));
            if (!parsed.GetValue(live.Live) && plan.Study.Panel.World is null)
            {
                throw new SetupException(new(
                    $"The panel of {plan.Study.Id} has no simulated world: there is nobody to play it against. Add 'world' to the panel, or write to the real brands with --live.",
                    $"Le panel de {plan.Study.Id} n’a pas de monde simulé : il n’y a personne face à qui la jouer. Ajoutez « world » au panel, ou écrivez aux vraies marques avec --live."));
            }

            if (PlanVerdict.Of(plan, Prospect.Of(plan), terminal) is not ExitCode.Ok and var refused)
            {
                return (int)refused;
            }

            if (!parsed.GetValue(live.Live) && parsed.GetValue(database) is not null)
            {
                throw new SetupException(new("--database is for --live: a wave against simulated brands is played on one machine.", "--database va avec --live : une vague face à des marques simulées se joue sur une seule machine."));
            }

            string path = Path.Combine(parsed.GetRequiredValue(output), plan.WaveId);
            if (parsed.GetValue(live.Live))
            {
                SharedFolder? shared = parsed.GetValue(database) is { } reference ? new(Path.Combine(path, SharedFolder.Name), reference, plan.WaveId) : null;
                bool over = await LiveHost.Run(plan, scenario.Source, path, live.Required(parsed, plan, scenario), parsed.GetValue(port), terminal, cancellation, shared);
                terminal.Say(over ? "Every conversation is over." : "Stopped. The same command goes on.", over ? "Toutes les conversations sont terminées." : "Arrêté. La même commande reprend.");
                return (int)ExitCode.Ok;
            }

            ExitCode code = await SimulatedWave.Publish(plan, scenario.Source, path, parsed.GetValue(json), terminal, cancellation);
            string made = scenario.IsShipped ? path : $"{path} --study {scenario.Name}";
            terminal.Say($"Next: harness case p0000001 {made}, to read a conversation.", $"Ensuite : harness case p0000001 {made}, pour lire une conversation.");
            return (int)code;
        });
        return command;
    }
}
