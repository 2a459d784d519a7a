using System.Text;
using Harness.Findings;
using Harness.Gates;
using NodaTime;
using NodaTime.Text;

namespace Harness.Commands;

/// <summary>What happened on which day, kept beside the gate for its trend: one line each, the day first.</summary>
internal static class GateMarks
{
    public const string File = "marks.txt";
    private const int Longest = 200;

    public static IReadOnlyList<GateMark> Read(GateFolder folder)
    {
        string path = Path.Combine(folder.Files, File);
        return System.IO.File.Exists(path) ? [.. System.IO.File.ReadLines(path).Where(line => line.Length > 0).Select(line => Of(line) ?? throw Wrong(path, line))] : [];
    }

    /// <summary>Adds one; a mark that is there already is not added again.</summary>
    public static void Add(GateFolder folder, string written)
    {
        GateMark mark = Of(written) ?? new(WaveReport.Today(folder.Study), written.Trim());
        if (mark.Text.Length is 0 or > Longest || mark.Text.Any(char.IsControl))
        {
            throw new SetupException(new($"“{written}” is not a mark: a day or none, and up to {Longest} characters on one line.", $"« {written} » n’est pas une marque : un jour ou rien, puis {Longest} caractères au plus sur une ligne."));
        }

        GateMark[] marks = [.. Read(folder).Append(mark).Distinct().OrderBy(each => each.On).ThenBy(each => each.Text, StringComparer.Ordinal)];
        using Output output = new(folder.Files);
        System.IO.File.WriteAllText(output.Draft(File), string.Concat(marks.Select(each => $"{LocalDatePattern.Iso.Format(each.On)} {each.Text}\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        output.Publish();
    }

    private static GateMark? Of(string line) =>
        line.Split(' ', 2) is [var day, var text] && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out LocalDate on) ? new(on, text.Trim()) : null;

    private static SetupException Wrong(string path, string line) => new(new($"{path}: “{line}” is not a day such as 2026-03-12 and a text.", $"{path} : « {line} » n’est pas un jour tel que 2026-03-12 suivi d’un texte."));
}
