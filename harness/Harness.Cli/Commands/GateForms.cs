using System.CommandLine;
using System.Text;
using Harness.Documents.Gates;
using Harness.Findings;
using Harness.Gates;
using Harness.Studies;
using Spectre.Console;

namespace Harness.Commands;

/// <summary>A form in which verdicts are printed.</summary>
/// <param name="Name">What it is asked for by.</param>
/// <param name="Render">What is printed; the flag says whether too little data fails.</param>
internal sealed record GateForm(string Name, Func<GateResult, bool, Terminal, string> Render);

internal static class GateForms
{
    public static IReadOnlyList<GateForm> All { get; } =
    [
        new("text", (result, _, terminal) => Text(result, terminal)),
        new("json", (result, _, _) => Encoding.UTF8.GetString(GateJson.Of(result))),
        new("junit", (result, fails, terminal) => Encoding.UTF8.GetString(GateJUnit.Of(result, fails, terminal.Language))),
        new("md", (result, _, terminal) => GateMarkdown.Of(result, terminal.Language)),
        new("github", (result, fails, terminal) => string.Concat(GateAnnotations.Of(result, fails, terminal.Language).Select(line => line + "\n"))),
    ];

    public static GateForm Usual => All[0];

    public static Option<GateForm?> Option(Terminal terminal)
    {
        string[] names = [.. All.Select(form => form.Name)];
        string list = string.Join(", ", names);
        Option<GateForm?> option = new("--format")
        {
            HelpName = string.Join('|', names),
            Description = terminal.Pick($"What to print: {list} (default: text)", $"Quoi imprimer : {list} (par défaut : text)"),
            CustomParser = result =>
            {
                string written = result.Tokens[0].Value;
                if (All.FirstOrDefault(form => form.Name == written) is { } form)
                {
                    return form;
                }

                result.AddError(terminal.Pick($"“{written}” is not a form here: {list}.{Scenario.Meant(written, names, Language.En)}", $"« {written} » n’est pas une forme d’ici : {list}.{Scenario.Meant(written, names, Language.Fr)}"));
                return null;
            },
        };
        option.CompletionSources.Add(names);
        return option;
    }

    private static string Text(GateResult result, Terminal terminal)
    {
        Language l = terminal.Language;
        Table shown = new Table().Border(TableBorder.Simple).AddColumns(l.Pick("Entry", "Entrée"), "Verdict", "n", l.Pick("Nights", "Nuits"), l.Pick("Needed", "À venir"));
        foreach (GateCheck check in result.Checks)
        {
            shown.AddRow(new[]
            {
                check.Name, GateWords.Shown(check.Verdict, check.IsLate, l), Numerals.Count(check.Reach.N, l), Numerals.Count(check.Reach.Nights, l),
                check.NightsNeeded is { } needed ? "≥ " + Numerals.Count(needed, l) : "",
            }.Select(Markup.Escape).ToArray());
        }

        terminal.Show(shown);
        return string.Concat(result.WorstFirst.Select(check => $"{Sign(check)} {check.Name}{l.Pick(": ", " : ")}{check.Why.In(l)}\n")) + $"{GateWords.Until(result, l)} {l.Pick("Verdict: ", "Verdict : ")}{GateWords.Shown(result.Verdict, result.IsLate, l)}.\n";
    }

    private static string Sign(GateCheck check) => check.Verdict switch
    {
        GateVerdict.Pass => check.IsLate ? "!" : "+",
        GateVerdict.NotEnough => check.IsLate ? "!" : "?",
        GateVerdict.Fail => "–",
    };
}
