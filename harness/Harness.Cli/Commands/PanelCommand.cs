using System.CommandLine;
using System.Text;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness panel import CSV</c>: makes a panel file from a spreadsheet.</summary>
internal static class PanelCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> table = new("CSV")
        {
            HelpName = "CSV",
            Description = terminal.Pick(
                "A spreadsheet saved as CSV: one account a row, columns brand, sector, channel, handle, opened, role, followers, note",
                "Une feuille de calcul enregistrée en CSV : un compte par ligne, colonnes marque, secteur, canal, compte, ouverture, role, abonnés, note"),
        };
        Option<string> output = new("--output", "-o")
        {
            Description = terminal.Pick("The panel file to write", "Le fichier de panel à écrire"),
            HelpName = "FILE",
            DefaultValueFactory = _ => "panel.yaml",
        };
        Option<bool> force = new("--force") { Description = terminal.Pick("Overwrite the file", "Écraser le fichier") };
        Command import = new("import", terminal.Pick("Make a panel file from a spreadsheet", "Faire un fichier de panel d’une feuille de calcul")) { table, output, force };
        import.SetAction(parsed => (int)Run(parsed.GetRequiredValue(table), parsed.GetRequiredValue(output), parsed.GetValue(force), terminal));
        return new("panel", terminal.Pick("Work on a panel", "Travailler sur un panel")) { import };
    }

    private static ExitCode Run(string table, string output, bool force, Terminal terminal)
    {
        if (!File.Exists(table))
        {
            throw new SetupException(new($"There is no file {table}.", $"Il n’y a pas de fichier {table}."));
        }

        if (File.Exists(output) && !force)
        {
            throw new SetupException(new($"{output} exists already; --force overwrites it.", $"{output} existe déjà ; --force l’écrase."));
        }

        (string? yaml, IReadOnlyList<Problem> problems) = new PanelTable(Channels.Channels.Names).ToYaml(Path.GetFileName(table), Scenario.OnDisk(table)!);
        if (yaml is null)
        {
            throw new SetupException(new(LintCommand.Text(problems, Language.En), LintCommand.Text(problems, Language.Fr)));
        }

        using Output folder = new(Path.GetDirectoryName(Path.GetFullPath(output))!);
        string head = terminal.Pick($"# Made from {Path.GetFileName(table)} by harness panel import. Edit it freely.\n", $"# Fait à partir de {Path.GetFileName(table)} par harness panel import. À modifier librement.\n");
        File.WriteAllText(folder.Draft(Path.GetFileName(output)), head + yaml, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        folder.Publish();
        terminal.Say($"{output} is written.", $"{output} est écrit.");
        return ExitCode.Ok;
    }
}
