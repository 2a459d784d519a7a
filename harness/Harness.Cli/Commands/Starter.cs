using System.Text;
using System.Text.RegularExpressions;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>
/// A shipped scenario as the beginning of a study of one's own: its files with the comments of one language, and beside them the schemas for an editor.
/// </summary>
internal static partial class Starter
{
    private const string Schemas = "../schemas/", DeskFolder = "desks/", DeskFile = "desk.yaml", OwnRubric = "rubric.schema.json";

    /// <summary>The desks inside the program, each as a file that says how it is spoken with.</summary>
    public static IReadOnlyList<string> Desks { get; } =
        [.. Carried.Files.Where(file => file.StartsWith(DeskFolder, StringComparison.Ordinal)).Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>The files, by name from the folder of the study on.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="desk">The desk in the place of the scenario's own; null for its own.</param>
    /// <param name="language">The language of comments.</param>
    /// <returns>The files; null where there is no such desk, or no desk in the scenario.</returns>
    public static IReadOnlyList<(string Name, byte[] Bytes)>? Files(string scenario, string? desk, Language language)
    {
        string folder = scenario + "/";
        (string Name, byte[] Bytes)[] own = [.. Carried.Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(file => (file[folder.Length..], Carried.Bytes(file)!))];
        if (desk is not null)
        {
            int at = Array.FindIndex(own, file => file.Name == DeskFile);
            if (at < 0 || Carried.Bytes($"{DeskFolder}{desk}.yaml") is not { } other)
            {
                return null;
            }

            own[at] = (DeskFile, other);
        }

        return
        [
            .. own.Select(file => file.Name.EndsWith(".yaml", StringComparison.Ordinal) || file.Name.EndsWith(".yml", StringComparison.Ordinal) ? (file.Name, In(language, file.Bytes)) : file),
            .. own.SelectMany(file => SchemaLine().Matches(Text(file.Bytes)).Select(match => match.Groups["file"].Value)).Append(OwnRubric).Distinct(StringComparer.Ordinal)
                .Select(schema => ("schemas/" + schema, Carried.Bytes("schemas/" + schema)!)),
        ];
    }

    /// <summary>A shipped file with the comments of one language, its schema where <c>init</c> puts it.</summary>
    public static byte[] In(Language language, byte[] yaml)
    {
        IEnumerable<string> lines = Text(yaml).Split('\n')
            .Where(line => Comment().Match(line) is not { Success: true } comment || comment.Groups["language"].Value == Wording.Key(language))
            .Select(line => Comment().Replace(line, "${indent}# ${text}").TrimEnd());
        return Encoding.UTF8.GetBytes(string.Join('\n', lines).Replace("$schema=" + Schemas, "$schema=schemas/", StringComparison.Ordinal));
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>A line of a comment that says its language: <c># fr: …</c>.</summary>
    [GeneratedRegex("^(?<indent> *)# (?<language>en|fr):(?: (?<text>.*))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^# yaml-language-server: \$schema=\.\./schemas/(?<file>[a-z.]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex SchemaLine();
}
