using System.CommandLine;
using Harness.Documents.Gates;
using Harness.Gates;

namespace Harness.Commands;

/// <summary><c>harness baseline save|compare</c>: keeps what the entries of a gate are worth now, for later nights to be held against.</summary>
internal static class BaselineCommand
{
    private const string Usual = "baseline.json";

    public static Command Create(Terminal terminal) => new("baseline", terminal.Pick("Keep what a gate measures now, and compare with it later", "Garder ce que mesure une porte aujourd’hui, et y comparer la suite")) { Save(terminal), Compare(terminal) };

    private static Command Save(Terminal terminal)
    {
        Argument<string?> study = GateFolder.Argument(terminal);
        Option<string?> file = Arguments.StudyOfJournal(terminal), to = new("--to")
        {
            HelpName = "FILE",
            Description = terminal.Pick($"The file (default: {GateFolder.Name}/{Usual} beside the report)", $"Le fichier (par défaut : {GateFolder.Name}/{Usual} à côté du rapport)"),
        };
        Command command = new("save", terminal.Pick("Write a baseline", "Écrire une référence")) { study, file, to };
        command.SetAction(parsed =>
        {
            GateFolder folder = GateFolder.Find(parsed.GetValue(study), parsed.GetValue(file), terminal);
            string path = Path.GetFullPath(parsed.GetValue(to) ?? Path.Combine(folder.Files, Usual));
            using Output output = new(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(output.Draft(Path.GetFileName(path)), GateJson.Of(folder.Judge(null, terminal).Kept()));
            output.Publish();
            terminal.Say($"Written: {path}. Compare with: harness gate --against {path}", $"Écrit : {path}. Pour comparer : harness gate --against {path}");
            return (int)ExitCode.Ok;
        });
        return command;
    }

    private static Command Compare(Terminal terminal)
    {
        Argument<string?> study = GateFolder.Argument(terminal);
        Option<string?> file = Arguments.StudyOfJournal(terminal), with = new("--with")
        {
            HelpName = "WAVE|FILE",
            Description = terminal.Pick($"The baseline, or a folder with a journal (default: {GateFolder.Name}/{Usual} beside the report)", $"La référence, ou un dossier avec un journal (par défaut : {GateFolder.Name}/{Usual} à côté du rapport)"),
        };
        Option<GateForm?> format = GateForms.Option(terminal);
        Command command = new("compare", terminal.Pick("Say what became worse; only entries with a margin are compared", "Dire ce qui s’est dégradé ; seules les entrées avec une marge (margin) sont comparées")) { study, file, with, format };
        command.SetAction(parsed =>
        {
            GateFolder folder = GateFolder.Find(parsed.GetValue(study), parsed.GetValue(file), terminal);
            GateResult all = folder.Judge(parsed.GetValue(with) ?? Path.Combine(folder.Files, Usual), terminal).At(), result = all with { Checks = [.. all.Checks.Where(check => check.IsAgainst)] };
            if (result.Checks.Count == 0)
            {
                throw new SetupException(new("No entry of the gate has a margin, so there is nothing to compare.", "Aucune entrée de la porte n’a de marge (margin) : il n’y a rien à comparer."));
            }

            terminal.Data.Write((parsed.GetValue(format) ?? GateForms.Usual).Render(result, false, terminal));
            return (int)(result.Checks.Any(check => check.Verdict == GateVerdict.Fail) ? ExitCode.GateFailed : ExitCode.Ok);
        });
        return command;
    }
}
