using System.CommandLine;
using System.Text;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness schema NAME</c>: prints the JSON Schema of one kind of file, for an editor; without a name, the names.</summary>
internal static class SchemaCommand
{
    private const string Folder = "schemas/", Ending = ".schema.json";

    /// <summary>The kinds of files, as their schemas are called.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Carried.Files.Where(file => file.StartsWith(Folder, StringComparison.Ordinal)).Select(file => file[Folder.Length..^Ending.Length])];

    public static Command Create(Terminal terminal)
    {
        Argument<string?> name = new("NAME")
        {
            HelpName = "NAME",
            Arity = ArgumentArity.ZeroOrOne,
            Description = terminal.Pick($"A kind of file: {string.Join(", ", Names)}", $"Un type de fichier : {string.Join(", ", Names)}"),
        };
        name.CompletionSources.Add([.. Names]);
        Command command = new("schema", terminal.Pick("Print the JSON Schema of one kind of file, for your editor", "Écrire le JSON Schema d’un type de fichier, pour votre éditeur")) { name };
        command.SetAction(parsed => (int)Run(parsed.GetValue(name), terminal));
        return command;
    }

    private static ExitCode Run(string? name, Terminal terminal)
    {
        if (name is null)
        {
            terminal.Data.WriteLine(string.Join(Environment.NewLine, Names));
            return ExitCode.Ok;
        }

        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            string list = string.Join(", ", Names);
            throw new SetupException(new(
                $"There is no schema “{name}”. There are: {list}.{Scenario.Meant(name, Names, Language.En)}",
                $"Il n’y a pas de schéma « {name} ». Il y a : {list}.{Scenario.Meant(name, Names, Language.Fr)}"));
        }

        terminal.Data.Write(Encoding.UTF8.GetString(Carried.Bytes($"{Folder}{name}{Ending}")!));
        return ExitCode.Ok;
    }
}
