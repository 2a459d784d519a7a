using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Brandville;
using Harness.Findings;
using Harness.Planning;
using NodaTime;

namespace Harness.Commands;

/// <summary><c>harness brandville [STUDY]</c>: the simulated brands of a study over HTTP, on this machine.</summary>
internal static class BrandvilleCommand
{
    public const int UsualPort = 5081;

    private const string Usual = "race-2012";

    public static Command Create(Terminal terminal)
    {
        Argument<string> study = Arguments.Study(terminal);
        study.Arity = ArgumentArity.ZeroOrOne;
        study.Description += terminal.Pick($"; default: {Usual}", $" ; par défaut : {Usual}");
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<Duration?> day = Arguments.Day(terminal, terminal.Pick(
            "How long a simulated day takes, such as 2s or 10m (default: 24h, real time)", "Combien de temps dure un jour simulé, tel que 2s ou 10m (par défaut : 24h, le temps réel)"));
        Option<int?> port = Arguments.Port(terminal, terminal.Pick("Port on 127.0.0.1; 0 takes a free one (default: 5081)", "Port sur 127.0.0.1 ; 0 en prend un libre (par défaut : 5081)"));
        Option<string[]> fault = Faults(terminal);
        Command command = new("brandville", terminal.Pick(
            "Let the simulated brands of a study answer on this machine: an interface of Mastodon's kind, contact forms, chats, a help desk, and a page to watch; Ctrl-C or SIGTERM stops it, which is its normal end (exit code 0)",
            "Faire répondre sur cette machine les marques simulées d’une étude : une interface à la Mastodon, des formulaires, des chats, une assistance, et une page pour regarder ; Ctrl-C ou SIGTERM l’arrête, ce qui est sa fin normale (code de sortie 0)"))
        {
            study, seed, day, port, fault,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Plan plan = Planned(parsed.GetValue(study) is { } named ? Scenario.Load(named) : Scenario.LoadShipped(Usual)!, parsed.GetValue(seed), terminal);
            TownTime time = TownTime.Running(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()), parsed.GetValue(day) ?? Duration.FromDays(1), TimeProvider.System);
            TownHall hall = new(plan, time, time.Day, terminal.Language);
            hall.Faults.Set((parsed.GetValue(fault) ?? []).Select(name => FaultSwitches.Keys[name]));
            await using PageServer pages = await PageServer.Start(at => BrandvilleHost.Build(hall, at), parsed.GetValue(port) ?? UsualPort, UsualPort, cancellation);
            Say(hall, pages.Address, terminal);
            await pages.UntilStopped(cancellation);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Plan Planned(Scenario scenario, ulong seed, Terminal terminal)
    {
        Studies.Study study = scenario.Required(terminal);
        return study.Panel.World is not null ? Planner.Plan(study, seed) : throw new SetupException(new(
            $"The panel of {study.Id} has no simulated world: nobody could answer in Brandville. Add 'world' to the panel.",
            $"Le panel de {study.Id} n’a pas de monde simulé : personne ne répondrait à Brandville. Ajoutez « world » au panel."));
    }

    private static void Say(TownHall hall, string address, Terminal terminal)
    {
        string brands = Numerals.Count(hall.Study.Panel.Brands.Count, terminal.Language, new("brand", "marque"), new("brands", "marques"));
        string tokens = string.Join(", ", hall.Study.Personas.Select(persona => persona.Id).Take(3)), study = hall.Study.Id;
        terminal.Say($"Brandville, {brands} of {study}: open {address}/ in a browser; Ctrl-C stops.", $"Brandville, {brands} de {study} : ouvrez {address}/ dans un navigateur ; Ctrl-C arrête.");
        terminal.Say(
            $"Mastodon interface: {address}/api/v1/, any token; a tester's id is that tester's token ({tokens}). Help desk: {address}/desk/tickets",
            $"Interface Mastodon : {address}/api/v1/, tout jeton ; l’identifiant d’un testeur est son jeton ({tokens}). Assistance : {address}/desk/tickets");
    }

    private static Option<string[]> Faults(Terminal terminal)
    {
        string all = string.Join(", ", FaultSwitches.Keys.Keys);
        Option<string[]> fault = new("--fault")
        {
            HelpName = "NAME",
            Description = terminal.Pick($"Let something go wrong from the start; may be repeated ({all})", $"Provoquer une panne dès le départ ; peut être répété ({all})"),
        };
        fault.CompletionSources.Add([.. FaultSwitches.Keys.Keys]);
        fault.Validators.Add(result =>
        {
            foreach (Token token in result.Tokens.Where(token => !FaultSwitches.Keys.ContainsKey(token.Value)))
            {
                result.AddError(terminal.Pick($"“{token.Value}” is not a fault here: {all}.", $"« {token.Value} » n’est pas une panne d’ici : {all}."));
            }
        });
        return fault;
    }
}
