using Harness.Channels;
using Harness.Journal;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>A study as loaded: from a folder or file, or by name from the scenarios shipped inside the program.</summary>
/// <param name="Name">What the user wrote.</param>
/// <param name="Result">The study, or what is wrong with it.</param>
/// <param name="Source">Digest over the names and bytes of its files, in hexadecimal.</param>
/// <param name="IsShipped">Whether it is inside the program.</param>
internal sealed record Scenario(string Name, StudyResult Result, string Source, bool IsShipped)
{
    private const string StudyFile = StudyFiles.StudyFile;

    /// <summary>The scenarios inside the program.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
        [.. Carried.Files.Where(file => file.EndsWith("/" + StudyFile, StringComparison.Ordinal)).Select(file => file[..^(StudyFile.Length + 1)])];

    public static Scenario Load(string name) => Load(name, Shipped.Contains(name, StringComparer.Ordinal) && !Path.Exists(name));

    /// <summary>A scenario inside the program, whatever lies on disk under its name; null when there is none of that name.</summary>
    public static Scenario? LoadShipped(string name) => Shipped.Contains(name, StringComparer.Ordinal) ? Load(name, shipped: true) : null;

    /// <summary>A calendar in a file of its own.</summary>
    public static Calendar LoadCalendar(string path)
    {
        if (!File.Exists(path))
        {
            throw new SetupException(new($"There is no file {path}.", $"Il n’y a pas de fichier {path}."));
        }

        (Calendar? calendar, IReadOnlyList<Problem> problems) = new StudyReader(Channels.Channels.Names).ReadCalendar(path, OnDisk);
        return calendar ?? throw new SetupException(new(LintCommand.Text(problems, Language.En), LintCommand.Text(problems, Language.Fr)));
    }

    /// <summary>The study, or the end of the command with all that is wrong with it.</summary>
    public Study Required(Terminal terminal)
    {
        if (Result.Study is { } study)
        {
            return study;
        }

        throw new SetupException(new(LintCommand.Text(Result.Problems, Language.En), LintCommand.Text(Result.Problems, Language.Fr)));
    }

    /// <summary>What was probably meant, as a sentence to append; empty when nothing is near.</summary>
    public static string Meant(string written, IEnumerable<string> allowed, Language language) =>
        Nearest.To(written, allowed) is { } near ? " " + ProblemWords.Suggesting(near, language) : string.Empty;

    private static Scenario Load(string name, bool shipped)
    {
        string file = shipped || Directory.Exists(name) ? StudyFile : Path.GetFileName(name);
        string folder = shipped || Directory.Exists(name) ? name : Path.GetDirectoryName(Path.GetFullPath(name))!;
        if (!shipped && !File.Exists(Path.Combine(folder, file)))
        {
            string list = string.Join(", ", Shipped);
            throw new SetupException(new(
                $"There is no study “{name}”: no such file or folder with a {StudyFile}, and not one of the shipped scenarios ({list}).{Meant(name, Shipped, Language.En)}",
                $"Il n’y a pas d’étude « {name} » : ni fichier ni dossier avec un {StudyFile}, ni l’un des scénarios fournis ({list}).{Meant(name, Shipped, Language.Fr)}"));
        }

        StudyFiles files = StudyFiles.Read(file, wanted => shipped ? Carried.Bytes($"{name}/{wanted}") : OnDisk(Path.Combine(folder, wanted)));
        return new(name, files.Result, files.Source, shipped);
    }

    /// <summary>The bytes of a file beside the study; null when there is none of that name.</summary>
    public byte[]? Open(string wanted) =>
        IsShipped ? Carried.Bytes($"{Name}/{wanted}")
        : new FileInfo(Path.Combine(Directory.Exists(Name) ? Name : Path.GetDirectoryName(Path.GetFullPath(Name))!, wanted)) is { Exists: true, Length: <= Exhibit.Longest } file ? File.ReadAllBytes(file.FullName)
        : null;

    /// <summary>The bytes of a file, at most one more than the reader takes: it says so itself.</summary>
    public static byte[]? OnDisk(string path) => StudyFiles.OnDisk(path);
}
