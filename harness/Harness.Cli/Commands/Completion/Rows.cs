using System.Text;

namespace Harness.Commands.Completion;

/// <summary>Places in the syntax of each shell. Whatever comes from the program stands in single quotes, where no shell evaluates anything.</summary>
internal static class Rows
{
    public static string Bash(IReadOnlyList<CommandPlace> same) =>
        $"    {Join("|", same.Select(place => Posix(place.Key)))}) words={Posix(Join(" ", same[0].Words.Select(word => word.Text)))}{Disk(same[0], " files=-f", " files=-d")}{(same[0].IsList ? " list=1" : "")} ;;";

    public static string Zsh(IReadOnlyList<CommandPlace> same) =>
        $"    ({Join("|", same.Select(place => Posix(place.Key)))}) said=({Join(" ", same[0].Words.Select(Described))}){Disk(same[0], " files=_files", " files='_files -/'")}{(same[0].IsList ? " list=1" : "")} ;;";

    public static string Fish(IReadOnlyList<CommandPlace> same)
    {
        string[] lines = [.. same[0].Words.Select(word => $"{word.Text}\t{word.About}"), Disk(same[0], "/files", "/folders"), same[0].IsList ? "/list" : ""];
        string said = Join(" ", lines.Where(line => line.Length > 0).Select(line => Fish(line.TrimEnd('\t'))));
        return $"        case {Join(" ", same.Select(place => Fish(place.Key)))}\n            {(said.Length == 0 ? "true" : @"printf '%s\n' " + said)}";
    }

    public static string Pwsh(IReadOnlyList<CommandPlace> same) =>
        $"foreach ($key in {Join(", ", same.Select(place => Pwsh(place.Key)))}) {{\n    $global:HarnessPlaces[$key] = @{{ Words = @({Join(", ", same[0].Words.Select(word => Pwsh($"{word.Text}\t{word.About}")))}); Files = ${Truth(same[0].OnDisk != OnDisk.Nothing)}; List = ${Truth(same[0].IsList)} }}\n}}";

    private static string Described(Word word) => Posix(word.Text.Replace(":", "\\:", StringComparison.Ordinal) + (word.About.Length > 0 ? ":" + word.About : ""));

    private static string Disk(CommandPlace place, string files, string folders) => place.OnDisk switch
    {
        OnDisk.Nothing => "",
        OnDisk.Files => files,
        OnDisk.Folders => folders,
    };

    private static string Posix(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Fish(string text) => $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    /// <summary>PowerShell ends a text at typographic quotes too.</summary>
    private static string Pwsh(string text)
    {
        StringBuilder quoted = new("'");
        foreach (char letter in text)
        {
            quoted.Append(letter, letter is '\'' or '‘' or '’' or '‚' or '‛' ? 2 : 1);
        }

        return quoted.Append('\'').ToString();
    }

    private static string Truth(bool value) => value ? "true" : "false";

    private static string Join(string between, IEnumerable<string> parts) => string.Join(between, parts);
}
