using System.CommandLine;
using System.Text.Json;
using Harness.Documents.Data;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness verify FOLDER</c>: every figure of a report worked out anew from its data package, and what differs by name.</summary>
internal static class VerifyCommand
{
    private const int Shown = 10;

    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("FOLDER") { Description = terminal.Pick("Folder of a report with its data package (data/datapackage.json)", "Dossier d’un rapport avec ses données (data/datapackage.json)") };
        Option<bool> json = Arguments.Json(terminal);
        Command command = new("verify", terminal.Pick("Work out every figure of a report anew from its data, and name the first that differs", "Recalculer tous les chiffres d’un rapport à partir de ses données, et nommer le premier qui diffère")) { folder, json };
        command.SetAction(parsed =>
        {
            string path = Root(parsed.GetRequiredValue(folder));
            Verification verified = Verification.Of(name => Path.Combine(path, name) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null);
            Say(verified, path, parsed.GetValue(json), terminal);
            return (int)(verified.Differences.Count == 0 ? ExitCode.Ok : ExitCode.Differs);
        });
        return command;
    }

    /// <summary>The folder of the report; the package's own will do.</summary>
    private static string Root(string named)
    {
        if (File.Exists(Path.Combine(named, Package.Folder, Package.Descriptor)))
        {
            return named;
        }

        string full = Path.GetFullPath(named);
        return File.Exists(Path.Combine(full, Package.Descriptor)) && Path.GetFileName(Path.TrimEndingDirectorySeparator(full)) + "/" == Package.Folder
            ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(full))!
            : throw new SetupException(new(
                $"There is no {Package.Folder}{Package.Descriptor} in {named}. Make one with: harness report {named} --format html,json,data",
                $"Il n’y a pas de {Package.Folder}{Package.Descriptor} dans {named}. Pour en créer un : harness report {named} --format html,json,data"));
    }

    private static void Say(Verification verified, string path, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Data.WriteLine(JsonSerializer.Serialize(new { Folder = path, verified.Figures, verified.Files, verified.Differences }, Arguments.JsonOptions));
            return;
        }

        Language l = terminal.Language;
        string figures = Numerals.Count(verified.Figures, l, new("figure", "chiffre"), new("figures", "chiffres")), files = Numerals.Count(verified.Files.Count, l, new("file", "fichier"), new("files", "fichiers"));
        if (verified.Differences.Count == 0)
        {
            terminal.Data.WriteLine(l.Pick($"{figures} worked out anew from the data, {files} held against them: all agree.", $"{figures} recalculés à partir des données, {files} confrontés : tout concorde."));
            return;
        }

        foreach (Difference difference in verified.Differences.Take(Shown))
        {
            terminal.Data.WriteLine($"{difference.File}: {difference.Place}");
            terminal.Data.WriteLine(l.Pick($"  published:  {difference.Published ?? "–"}", $"  publié :   {difference.Published ?? "–"}"));
            terminal.Data.WriteLine(l.Pick($"  recomputed: {difference.Recomputed ?? "–"}", $"  recalculé : {difference.Recomputed ?? "–"}"));
        }

        string count = Numerals.Count(verified.Differences.Count, l, new("difference", "écart"), new("differences", "écarts"));
        terminal.Data.WriteLine(l.Pick($"{count} in all; {figures} worked out anew, {files}.", $"{count} en tout ; {figures} recalculés, {files}."));
    }
}
