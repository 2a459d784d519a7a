using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Channels;
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
        Option<bool> live = new("--live") { Description = terminal.Pick("Write to the real brands, in real time, from where the journal stands", "Écrire aux vraies marques, en temps réel, à partir d’où en est le journal") };
        Option<string?> confirm = new("--confirm") { HelpName = "STUDY-ID", Description = terminal.Pick("The id of the study, typed, for --live", "L’identifiant de l’étude, saisi, pour --live") };
        Option<string[]> server = new("--server")
        {
            HelpName = "HOST=http://127.0.0.1:PORT",
            Description = terminal.Pick("Reach a declared host on this machine instead, for a rehearsal", "Joindre un hôte déclaré sur cette machine, pour une répétition"),
        };
        server.Validators.Add(result => OnlyHere(result, terminal));
        Command command = new("run", terminal.Pick(
            "Play a study against its simulated brands and write its journal and report; with --live, carry it out", "Jouer une étude face à ses marques simulées, puis écrire son journal et son rapport ; avec --live, la mener pour de bon"))
        {
            study, seed, wave, output, json, live, confirm, server,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Scenario scenario = Scenario.Load(parsed.GetRequiredValue(study));
            Studies.Study of = scenario.Required(terminal);
            Plan plan = Planner.Plan(of, parsed.GetValue(seed), Arguments.Allowed(parsed.GetValue(wave), of));
            if (!parsed.GetValue(live) && plan.Study.Panel.World is null)
            {
                throw new SetupException(new(
                    $"The panel of {plan.Study.Id} has no simulated world: there is nobody to play it against. Add 'world' to the panel, or write to the real brands with --live.",
                    $"Le panel de {plan.Study.Id} n’a pas de monde simulé : il n’y a personne face à qui la jouer. Ajoutez « world » au panel, ou écrivez aux vraies marques avec --live."));
            }

            if (PlanVerdict.Of(plan, Prospect.Of(plan), terminal) is not ExitCode.Ok and var refused)
            {
                return (int)refused;
            }

            string path = Path.Combine(parsed.GetRequiredValue(output), plan.WaveId);
            if (parsed.GetValue(live))
            {
                LiveRules.Require(plan, parsed.GetValue(confirm));
                string folderOfStudy = Directory.Exists(scenario.Name) ? scenario.Name : Path.GetDirectoryName(Path.GetFullPath(scenario.Name))!;
                Reach reach = new(LiveRules.Servers(plan.Study, Elsewhere(parsed.GetValue(server) ?? [])), secret => SecretPlace.Open(secret, folderOfStudy));
                bool over = await LiveHost.Run(plan, scenario.Source, path, reach, terminal, cancellation);
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

    private static Dictionary<string, Uri> Elsewhere(string[] written) =>
        written.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => new Uri(pair[1].TrimEnd('/') + "/"), StringComparer.Ordinal);

    /// <summary>Only addresses of this machine: anything else would lead what is written astray.</summary>
    private static void OnlyHere(OptionResult result, Terminal terminal)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Split('=', 2) is not [{ Length: > 0 }, var address] || !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !uri.IsLoopback || uri.Scheme is not ("http" or "https"))
            {
                result.AddError(terminal.Pick($"“{token.Value}” is not a host and an address on this machine, such as social.example=http://127.0.0.1:3000.", $"« {token.Value} » n’est pas un hôte et une adresse de cette machine, tels que social.example=http://127.0.0.1:3000."));
            }
        }
    }
}
