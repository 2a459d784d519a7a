using System.CommandLine;
using System.CommandLine.Parsing;
using Harness.Documents;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>Which documents a report is written as: those that are named; else the usual ones.</summary>
internal static class ReportFormats
{
    private const string All = "all";
    public static readonly IReadOnlyList<DocumentEntry> Usual = [.. Documents.Documents.All.Where(document => document.IsUsual)];

    public static Option<IReadOnlyList<DocumentEntry>?> Option(Terminal terminal)
    {
        string[] names = [.. Documents.Documents.All.Select(document => document.Format)];
        (string list, string usual) = (string.Join(", ", names), string.Join(',', Usual.Select(document => document.Format)));
        Option<IReadOnlyList<DocumentEntry>?> option = new("--format")
        {
            HelpName = "A,B",
            Description = terminal.Pick($"Which documents: {list}, {All} (default: {usual})", $"Quels documents : {list}, {All} (par défaut : {usual})"),
            CustomParser = result => Named(result, names, terminal),
        };
        option.CompletionSources.Add([.. names, All]);
        return option;
    }

    private static IReadOnlyList<DocumentEntry> Named(ArgumentResult result, string[] names, Terminal terminal)
    {
        string[] written = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
        foreach (string unknown in written.Where(name => name != All && !names.Contains(name, StringComparer.Ordinal)))
        {
            string list = string.Join(", ", names);
            result.AddError(terminal.Pick(
                $"“{unknown}” is not a format; allowed are {list}, {All}.{Scenario.Meant(unknown, names, Language.En)}",
                $"« {unknown} » n’est pas un format ; sont admis {list}, {All}.{Scenario.Meant(unknown, names, Language.Fr)}"));
        }

        return written.Contains(All, StringComparer.Ordinal) ? Documents.Documents.All : [.. Documents.Documents.All.Where(document => written.Contains(document.Format, StringComparer.Ordinal))];
    }
}
