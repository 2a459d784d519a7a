using System.CommandLine;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness init [DIR] --example NAME</c>: copies a shipped scenario into a folder, as the beginning of a study of one's own.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> folder = new("DIR")
        {
            HelpName = "DIR",
            Arity = ArgumentArity.ZeroOrOne,
            Description = terminal.Pick("The folder to write into (default: the name of the example, here)", "Le dossier où écrire (par défaut : le nom de l’exemple, ici)"),
        };
        Option<string?> example = new("--example")
        {
            HelpName = "NAME",
            Description = terminal.Pick($"The example to begin with: {string.Join(", ", Scenario.Shipped)}", $"L’exemple dont partir : {string.Join(", ", Scenario.Shipped)}"),
        };
        example.CompletionSources.Add([.. Scenario.Shipped]);
        Option<string?> desk = new("--desk")
        {
            HelpName = "NAME",
            Description = terminal.Pick($"The desk to begin with, for an example with a help desk: {string.Join(", ", Starter.Desks)}", $"Le service dont partir, pour un exemple avec un service d’assistance : {string.Join(", ", Starter.Desks)}"),
        };
        desk.CompletionSources.Add([.. Starter.Desks]);
        Command command = new("init", terminal.Pick("Begin a study of your own from an example", "Commencer votre étude à partir d’un exemple")) { folder, example, desk };
        command.SetAction(parsed => (int)Run(parsed.GetValue(folder), parsed.GetValue(example), parsed.GetValue(desk), terminal));
        return command;
    }

    private static ExitCode Run(string? folder, string? example, string? desk, Terminal terminal)
    {
        if (example is null || Scenario.LoadShipped(example) is not { } scenario)
        {
            throw new SetupException(new(Which(example, Language.En), Which(example, Language.Fr)));
        }

        folder ??= example;
        IReadOnlyList<(string Name, byte[] Bytes)> files = Starter.Files(example, desk, terminal.Language)
            ?? throw new SetupException(new(WhichDesk(example, desk!, Language.En), WhichDesk(example, desk!, Language.Fr)));
        NewFiles.Write(folder, files);
        terminal.Say(
            $"{folder}: {string.Join(", ", files.Select(file => file.Name).Where(IsOwn))}.",
            $"{folder} : {string.Join(", ", files.Select(file => file.Name).Where(IsOwn))}.");
        terminal.Say(LanguageOfMessages(scenario.Required(terminal)));
        terminal.Say($"Next:\n  harness lint {folder}   says everything that is wrong with it\n  harness plan {folder}   shows every message and its time; nothing is sent",
            $"Ensuite :\n  harness lint {folder}   dit tout ce qui n’y va pas\n  harness plan {folder}   montre chaque message et son heure ; rien n’est envoyé");
        return ExitCode.Ok;
    }

    private static bool IsOwn(string name) => !name.Contains('/', StringComparison.Ordinal);

    private static Words LanguageOfMessages(Study study) => study.Complaints.Messages.SelectMany(message => (message.Translations ?? []).Select(translation => translation.Language).Prepend(message.Language)).Distinct().Order().ToArray() switch
    {
        [Language.En] => new("Its messages to brands are in English only.", "Ses messages aux marques n’existent qu’en anglais."),
        [Language.Fr] => new("Its messages to brands are in French only.", "Ses messages aux marques n’existent qu’en français."),
        _ => new("Its messages to brands are in English and in French.", "Ses messages aux marques sont en anglais et en français."),
    };

    private static string WhichDesk(string example, string desk, Language language) => Starter.Desks.Contains(desk, StringComparer.Ordinal)
        ? language.Pick($"The example {example} has no help desk; own-desk has one.", $"L’exemple {example} n’a pas de service d’assistance ; own-desk en a un.")
        : language.Pick($"There is no desk “{desk}”; there are {string.Join(", ", Starter.Desks)}.", $"Il n’y a pas de service « {desk} » ; il y a {string.Join(", ", Starter.Desks)}.") + Scenario.Meant(desk, Starter.Desks, language);

    private static string Which(string? written, Language language)
    {
        string none = written is null ? language.Pick("Which example? Say it with --example NAME.", "Quel exemple ? Dites-le avec --example NOM.")
            : language.Pick($"There is no example “{written}”.", $"Il n’y a pas d’exemple « {written} ».") + Scenario.Meant(written, Scenario.Shipped, language);
        int width = Scenario.Shipped.Max(name => name.Length);
        IEnumerable<string> titles = Scenario.Shipped.Select(name => $"  {name.PadRight(width)}  {Scenario.LoadShipped(name)!.Result.Study?.Title.In(language)}");
        return string.Join(Environment.NewLine, titles.Prepend(none));
    }
}
