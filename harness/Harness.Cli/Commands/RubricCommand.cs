using System.CommandLine;
using System.Text;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary><c>harness rubric list</c> and <c>harness rubric show NAME|FILE</c>: the rubrics that come along, and what one asks and weighs.</summary>
internal static class RubricCommand
{
    public static Command Create(Terminal terminal)
    {
        Command list = new("list", terminal.Pick("List the rubrics that come with the harness", "Énumérer les grilles fournies"));
        list.SetAction(_ => (int)List(terminal));
        Argument<string> name = new("NAME|FILE")
        {
            HelpName = "NAME|FILE",
            Description = terminal.Pick($"A file, or one of: {string.Join(", ", RubricPacks.Names)}", $"Un fichier, ou l’une de : {string.Join(", ", RubricPacks.Names)}"),
        };
        name.CompletionSources.Add([.. RubricPacks.Names]);
        Option<bool> yaml = new("--yaml") { Description = terminal.Pick("The file itself, to make one of your own of it", "Le fichier lui-même, pour en faire le vôtre") };
        Command show = new("show", terminal.Pick("Show the criteria of a rubric with their anchors, and its weights with their hash", "Montrer les critères d’une grille avec leurs repères, et ses poids avec leur empreinte")) { name, yaml };
        show.SetAction(parsed => (int)Show(parsed.GetRequiredValue(name), parsed.GetValue(yaml), terminal));
        return new("rubric", terminal.Pick("Look at what raters are asked", "Voir ce qui est demandé aux évaluateurs")) { list, show };
    }

    private static ExitCode List(Terminal terminal)
    {
        int width = RubricPacks.Names.Max(name => name.Length);
        foreach (string name in RubricPacks.Names)
        {
            terminal.Data.WriteLine($"{name.PadRight(width)}  {Read(name).Title.In(terminal.Language)}");
        }

        return ExitCode.Ok;
    }

    private static ExitCode Show(string name, bool yaml, Terminal terminal)
    {
        Rubric rubric = Read(name);
        terminal.Data.Write(yaml ? Encoding.UTF8.GetString(Starter.In(terminal.Language, Open(name)!)) : RubricText.Of(rubric, terminal.Language));
        return ExitCode.Ok;
    }

    public static Rubric Read(string name)
    {
        if (Open(name) is null)
        {
            string list = string.Join(", ", RubricPacks.Names);
            throw new SetupException(new(
                $"There is no rubric “{name}”: no such file, and not one of those that come along ({list}).{Meant(name, Language.En)}",
                $"Il n’y a pas de grille « {name} » : ni fichier de ce nom, ni l’une de celles fournies ({list}).{Meant(name, Language.Fr)}"));
        }

        (Rubric? rubric, IReadOnlyList<Problem> problems) = new StudyReader(Channels.Channels.Names).ReadRubric(name, Open);
        return rubric ?? throw new SetupException(new(LintCommand.Text(problems, Language.En), LintCommand.Text(problems, Language.Fr)));
    }

    // As in a study: what lies on disk goes first.
    private static byte[]? Open(string name) => Scenario.OnDisk(name) ?? RubricPacks.Bytes(name);

    private static string Meant(string written, Language language) => RubricPacks.Meant(written) is { } near ? Scenario.Meant(near, [near], language) : string.Empty;
}
