using System.CommandLine;
using System.CommandLine.Completions;
using System.Text.RegularExpressions;

namespace Harness.Commands.Completion;

/// <summary>Every place of the command line, found by walking its verbs.</summary>
internal static partial class CommandPlaces
{
    /// <summary>How the program is called.</summary>
    public const string Program = "harness";

    private static readonly string[] Files = ["FILE", "CSV", "STUDY", "PROBES"], Folders = ["FOLDER", "DIR"];

    public static IReadOnlyList<CommandPlace> Of(RootCommand root) => [.. At(Program, root, [])];

    private static IEnumerable<CommandPlace> At(string path, Command command, IEnumerable<Option> inherited)
    {
        Option[] options = [.. command.Options.Concat(inherited).Where(option => !option.Hidden).Distinct()];
        Command[] verbs = [.. command.Subcommands.Where(verb => !verb.Hidden)];
        if (verbs.Length > 0)
        {
            yield return new(path, [.. verbs.Select(verb => new Word(verb.Name, verb.Description ?? ""))]);
        }

        yield return new($"{path} -", [.. options.SelectMany(option => Names(option).Select(name => new Word(name, option.Description ?? "")))]);
        foreach (Option option in options.Where(option => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool)))
        {
            foreach (string name in Names(option))
            {
                yield return Value($"{path} {name}", option.HelpName ?? "", option.ValueType, option);
            }
        }

        foreach ((int index, Argument argument) in command.Arguments.Index())
        {
            bool isRest = argument.Arity.MaximumNumberOfValues > 1 && index == command.Arguments.Count - 1;
            yield return Value(isRest ? $"{path} +" : FormattableString.Invariant($"{path} {index + 1}"), argument.HelpName ?? argument.Name, argument.ValueType, argument);
        }

        foreach (CommandPlace place in verbs.SelectMany(verb => At($"{path} {verb.Name}", verb, options.Where(option => option.Recursive))))
        {
            yield return place;
        }
    }

    /// <summary>The names of an option that people type: <c>--help</c> and <c>-h</c>, and not <c>-?</c> and <c>/h</c>.</summary>
    private static IEnumerable<string> Names(Option option) => option.Aliases.Prepend(option.Name).Where(name => TypedName().IsMatch(name)).Distinct(StringComparer.Ordinal);

    private static CommandPlace Value(string key, string written, Type type, Symbol symbol)
    {
        string[] parts = written.Split('|');
        Word[] words = Array.TrueForAll(parts, part => FixedWord().IsMatch(part)) ? [.. parts.Select(part => new Word(part, ""))]
            : [.. symbol.GetCompletions(CompletionContext.Empty).Where(item => PlainWord().IsMatch(item.Label)).Select(item => new Word(item.Label, item.Detail ?? ""))];
        return new(
            key,
            words,
            parts.Any(part => Files.Contains(part, StringComparer.Ordinal) || FileName().IsMatch(part)) ? OnDisk.Files : parts.Any(part => Folders.Contains(part, StringComparer.Ordinal)) ? OnDisk.Folders : OnDisk.Nothing,
            words.Length > 0 && type != typeof(string) && type != typeof(string[]) && typeof(System.Collections.IEnumerable).IsAssignableFrom(type));
    }

    [GeneratedRegex("^(?:--[a-z][a-z-]*|-[a-z])$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypedName();

    [GeneratedRegex("^[a-z]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FixedWord();

    /// <summary>A word as we write them, which no shell reads as anything else; what the parser makes of the names of types is none.</summary>
    [GeneratedRegex("^[a-z0-9][a-z0-9.-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlainWord();

    [GeneratedRegex("^[A-Za-z]+[.][a-z]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FileName();
}
