using System.CommandLine;
using Harness.Findings;
using Harness.Findings.Proofs;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary><c>harness prove</c>: repeated simulation of what the published intervals cover and how large the tests are.</summary>
internal static class ProveCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<int[]> n = ProveOptions.Sizes(terminal);
        Option<int> trials = ProveOptions.Trials(terminal);
        Option<ulong> seed = Arguments.Seed(terminal);
        Option<ProvedMethod[]> methods = ProveOptions.Methods(terminal);
        Option<string?> reference = new("--reference")
        {
            HelpName = "expected.csv",
            Description = terminal.Pick(
                $"What an independent program counted, to judge by: a CSV with the columns {Reference.Header}",
                $"Ce qu’un programme indépendant a compté, pour juger : un CSV avec les colonnes {Reference.Header}"),
        };
        Option<ProofFormat> format = ProveOptions.Format(terminal);
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("prove", terminal.Pick("Prove by simulation what the published intervals cover and how large the tests are", "Prouver par simulation ce que couvrent les intervalles publiés et la taille des tests"))
        {
            n, trials, seed, methods, reference, format, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            Reference? judge = parsed.GetValue(reference) is { } path ? Load(path) : null;
            terminal.Say("Simulating; with the defaults this takes a minute or two.", "Simulation en cours ; avec les valeurs par défaut, elle prend une à deux minutes.");
            Proof proof = Proof.Of(parsed.GetValue(methods) is { Length: > 0 } chosen ? chosen : [.. ProvedMethods.All], Setting.All(parsed.GetRequiredValue(n)), parsed.GetValue(trials), parsed.GetValue(seed), judge, cancellation);
            Show(proof, parsed.GetValue(json) ? ProofFormat.Json : parsed.GetValue(format), terminal);
            return Task.FromResult((int)Ended(proof, terminal));
        });
        return command;
    }

    private static ExitCode Ended(Proof proof, Terminal terminal)
    {
        ExitCode code = proof.Holds ? ExitCode.Ok : ExitCode.GateFailed;
        if (code.Hint() is { } hint)
        {
            terminal.Say(hint);
        }

        return code;
    }

    private static Reference Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        (Reference? read, int wrong) = Reference.Of(File.ReadLines(path));
        string line = Numerals.Count(wrong, Language.En);
        return read ?? throw new SetupException(new(
            $"{path}:{line}: this line cannot be read; the first one is {Reference.Header}, the others hold one cell each.",
            $"{path}:{line}: cette ligne ne peut pas être lue ; la première est {Reference.Header}, les autres contiennent une case chacune."));
    }

    private static void Show(Proof proof, ProofFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ProofFormat.Json:
                terminal.Data.WriteLine(ProofJson.Of(proof).ToJsonString(Arguments.JsonOptions));
                break;
            case ProofFormat.Md:
                terminal.Data.Write(ProofMarkdown.Of(proof, terminal.Language));
                break;
            case ProofFormat.Text:
                ShowTables(proof, terminal);
                break;
        }
    }

    private static void ShowTables(Proof proof, Terminal terminal)
    {
        Language l = terminal.Language;
        foreach (IGrouping<ProvedMethod, Cell> method in proof.Cells.GroupBy(cell => cell.Method))
        {
            terminal.Data.WriteLine($"{l.Pick(method.Key.Name.En, method.Key.Name.Fr)} ({method.Key.Key})");
            Table shown = new Table().Border(TableBorder.Simple).AddColumns(
                l.Pick("World", "Monde"), "n", l.Pick("Times", "Délais"), l.Pick("Trials", "Essais"), l.Pick("Measured %", "Mesuré %"), l.Pick("Expected %", "Attendu %"), l.Pick("3 errors", "3 erreurs"), l.Pick("Independent %", "Indépendant %"), string.Empty);
            foreach (Cell cell in method)
            {
                shown.AddRow(new[]
                {
                    cell.Setting.World.Name.In(l), Numerals.Count(cell.Setting.N, l), cell.Setting.Looks(l), Numerals.Count(cell.Measured.Trials, l), cell.Measured(l), cell.Expected(l), cell.Allowed(l), cell.Independent(l), cell.Agreement.Name().In(l),
                }.Select(Markup.Escape).ToArray());
            }

            terminal.Show(shown);
        }

        terminal.Data.WriteLine(proof.Summary(l));
    }
}
