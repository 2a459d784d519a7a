using System.CommandLine;
using Harness.Commands.Completion;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness completion SHELL</c>: prints the script by which a shell completes verbs, options and what may stand after them. The script starts no program.</summary>
internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        string list = string.Join(", ", Shells.Names);
        Argument<string> shell = new("SHELL") { HelpName = "SHELL", Description = terminal.Pick($"One of: {list}", $"L’un de : {list}") };
        shell.CompletionSources.Add([.. Shells.Names]);
        Command command = new("completion", terminal.Pick("Print the script by which a shell completes what is typed", "Écrire le script par lequel un shell complète ce qui est saisi")) { shell };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(shell), (RootCommand)parsed.RootCommandResult.Command, terminal));
        return command;
    }

    private static ExitCode Run(string name, RootCommand root, Terminal terminal)
    {
        if (Shells.All.FirstOrDefault(shell => shell.Name == name) is not { } shell)
        {
            string list = string.Join(", ", Shells.Names);
            throw new SetupException(new(
                $"There is no completion for “{name}”. There is one for: {list}.{Scenario.Meant(name, Shells.Names, Language.En)}",
                $"Il n’y a pas de complétion pour « {name} ». Il y en a une pour : {list}.{Scenario.Meant(name, Shells.Names, Language.Fr)}"));
        }

        terminal.Data.Write(shell.Of(CommandPlaces.Of(root), terminal.Language));
        return ExitCode.Ok;
    }
}
