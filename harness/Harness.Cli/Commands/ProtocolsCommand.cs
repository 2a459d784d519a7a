using System.CommandLine;
using System.Text;
using Harness.Documents.Protocols;
using Harness.Findings;
using Harness.Findings.Protocols;
using Harness.Planning;
using Harness.Probes;
using Harness.Runs;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary><c>harness protocols [STUDY]</c>: plays a study against its simulated brands and judges the same outcomes by every published protocol, side by side.</summary>
internal static class ProtocolsCommand
{
    private const string Usual = "protocols-compared", Folder = "protocols";

    public static Command Create(Terminal terminal)
    {
        Argument<string> study = new("STUDY")
        {
            HelpName = "STUDY",
            DefaultValueFactory = _ => Usual,
            Description = terminal.Pick($"A study file, a folder with a study.yaml, or a shipped scenario (default: {Usual})", $"Un fichier d’étude, un dossier avec un study.yaml, ou un scénario fourni (par défaut : {Usual})"),
        };
        study.CompletionSources.Add([.. Scenario.Shipped]);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<string> output = Arguments.Out(terminal);
        Option<IReadOnlyList<ProtocolFormat>?> format = Format(terminal);
        Command command = new("protocols", terminal.Pick("Judge the same simulated brands by each published protocol, side by side", "Juger les mêmes marques simulées d’après chaque protocole publié, côte à côte")) { study, seed, output, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            string named = parsed.GetRequiredValue(study);
            Scenario scenario = parsed.GetResult(study) is { Implicit: true } ? Scenario.LoadShipped(named)! : Scenario.Load(named);
            var plan = Planner.Plan(Simulated(scenario.Required(terminal)), parsed.GetValue(seed));
            ProtocolComparison? comparison = await Play(plan, cancellation);
            if (comparison is null)
            {
                throw new SetupException(new($"{plan.Study.Id}: no message reached a brand, so there is nothing to judge.", $"{plan.Study.Id} : aucun message n’a atteint de marque, il n’y a donc rien à juger."), ExitCode.NotEnoughData);
            }

            Show(comparison, terminal);
            Write(comparison, Path.Combine(parsed.GetRequiredValue(output), Folder), parsed.GetValue(format) is { Count: > 0 } chosen ? chosen : ProtocolFormats.All, terminal);
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Study Simulated(Study study) => study.Panel.World is not null ? study : throw new SetupException(new(
        $"{study.Id}: its panel has no simulated brands (world), and protocols are compared on simulated brands alone.",
        $"{study.Id} : son panel n’a pas de marques simulées (world), et les protocoles ne se comparent que sur des marques simulées."));

    private static async Task<ProtocolComparison?> Play(Plan plan, CancellationToken cancellation)
    {
        List<ProbeEvent> events = [];
        IReadOnlyList<Probe> probes = await Simulation.Play(plan, events.Add, cancellation);
        var wave = MarkedWave.Of(plan.Study, plan.Slots, probes, events);
        return wave.Brands.Count == 0 ? null : ProtocolComparison.Of(plan, wave, Protocols.All);
    }

    private static void Show(ProtocolComparison comparison, Terminal terminal)
    {
        Language l = terminal.Language;
        terminal.Data.WriteLine(ProtocolSentences.Whole(comparison).In(l));
        Table shown = new Table().Border(TableBorder.Simple).AddColumns(l.Pick("Protocol", "Protocole"), l.Pick("Best", "Meilleure"), l.Pick("As printed", "Tel qu’imprimé"), l.Pick("Lead", "Avance"), l.Pick("True order", "Vrai ordre"));
        foreach (Judgement judgement in comparison.Judgements)
        {
            shown.AddRow(new[]
            {
                judgement.Protocol.Title.In(l), ProtocolSentences.Names(judgement.Best, l), judgement.Best.Count == 0 ? "–" : judgement.Best[0].Figure.Printed.In(l),
                ProtocolSentences.Short(judgement.Lead).In(l), ProtocolTables.Pairs(comparison, judgement, l),
            }.Select(Markup.Escape).ToArray());
        }

        terminal.Show(shown);
    }

    private static void Write(ProtocolComparison comparison, string path, IReadOnlyList<ProtocolFormat> formats, Terminal terminal)
    {
        using Output folder = new(path);
        foreach (ProtocolFormat form in formats)
        {
            File.WriteAllText(folder.Draft($"{comparison.Plan.WaveId}.{form.Name}"), form.Render(comparison, terminal.Language), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        folder.Publish();
        string written = string.Join(", ", formats.Select(form => Path.Combine(path, $"{comparison.Plan.WaveId}.{form.Name}")));
        terminal.Say($"Written: {written}", $"Écrit : {written}");
    }

    private static Option<IReadOnlyList<ProtocolFormat>?> Format(Terminal terminal)
    {
        string[] names = [.. ProtocolFormats.All.Select(form => form.Name)];
        string list = string.Join(", ", names);
        return new("--format")
        {
            HelpName = string.Join('|', names),
            Description = terminal.Pick($"Which forms, by commas: {list} (default: all)", $"Quelles formes, séparées par des virgules : {list} (par défaut : toutes)"),
            CustomParser = result =>
            {
                string[] written = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
                foreach (string unknown in written.Except(names, StringComparer.Ordinal))
                {
                    result.AddError(terminal.Pick($"“{unknown}” is not a form here: {list}.{Scenario.Meant(unknown, names, Language.En)}", $"« {unknown} » n’est pas une forme d’ici : {list}.{Scenario.Meant(unknown, names, Language.Fr)}"));
                }

                return [.. ProtocolFormats.All.Where(form => written.Contains(form.Name, StringComparer.Ordinal))];
            },
        };
    }
}
