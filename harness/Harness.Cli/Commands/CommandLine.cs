using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Harness.Commands.Help;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Commands;

/// <summary>The command line: one verb a file, in the list below.</summary>
internal static class CommandLine
{
    private static readonly Func<Terminal, Command>[] Verbs =
    [
        DemoCommand.Create, InitCommand.Create, PanelCommand.Create, LintCommand.Create, ClaimsCommand.Create, PlanCommand.Create, RunCommand.Create, TickCommand.Create, StatusCommand.Create, PauseCommand.Create,
        ResumeCommand.Create, StopCommand.Create, AdoptCommand.Create, ImportMailCommand.Create, DoctorCommand.Create, CaseCommand.Create, ServeCommand.Create, BrandvilleCommand.Create, AnalyseCommand.Create,
        ProveCommand.Create, ProtocolsCommand.Create, RateCommand.Create, ReportCommand.Create, ReplyPackCommand.Create, VerifyCommand.Create, GateCommand.Create, BaselineCommand.Create, RubricCommand.Create, SchemaCommand.Create, CompletionCommand.Create, BrowserWorkerCommand.Create,
    ];

    public static async Task<ExitCode> Run(string[] arguments, Terminal terminal)
    {
        terminal.Languages = Languages.FromArguments(arguments) ?? terminal.Languages;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(terminal.Pick("en", "fr"));
        RootCommand root = Root(terminal);
        ParseResult parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (string error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                terminal.Say(error, error);
            }

            if (parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var word, ..])
            {
                IEnumerable<string> verbs = root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name);
                terminal.Say($"Commands: {string.Join(", ", verbs)}.{Scenario.Meant(word, verbs, Language.En)}", $"Commandes : {string.Join(", ", verbs)}.{Scenario.Meant(word, verbs, Language.Fr)}");
            }

            return End(ExitCode.Usage, terminal);
        }

        using Interruption interruption = new();
        InvocationConfiguration configuration = new() { EnableDefaultExceptionHandler = false, Output = terminal.Data, ProcessTerminationTimeout = null };
        return await Guarded(() => parsed.InvokeAsync(configuration, interruption.Token), terminal);
    }

    /// <summary>Every verb and option, in the language of the terminal.</summary>
    public static RootCommand Root(Terminal terminal)
    {
        Option<IReadOnlyList<Language>> language = new("--lang")
        {
            Description = terminal.Pick("Language of messages and reports: en or fr (default: from the environment); fr,en for reports in both, French first", "Langue des messages et des rapports : en ou fr (par défaut : celle de l’environnement) ; fr,en pour des rapports dans les deux, en français d’abord"),
            Recursive = true,
            HelpName = "en|fr",
            CustomParser = result => Chosen(result, terminal),
        };
        RootCommand root = new(terminal.Pick("Harness measures how brands answer their customers.", "Harness mesure comment les marques répondent à leurs clients.")) { language };
        foreach (Option option in root.Options)
        {
            option.Action = option is HelpOption { Action: HelpAction usual } ? new HelpWithExamples(usual, terminal) : option.Action;
            option.Description = option switch
            {
                HelpOption => terminal.Pick("Show this help", "Montrer cette aide"),
                VersionOption => terminal.Pick("Show the version", "Montrer la version"),
                _ => option.Description,
            };
        }

        foreach (Func<Terminal, Command> verb in Verbs)
        {
            root.Add(verb(terminal));
        }

        return root;
    }

    private static IReadOnlyList<Language> Chosen(ArgumentResult result, Terminal terminal)
    {
        string written = result.Tokens[0].Value;
        if (Languages.FromArguments(["--lang", written]) is { } languages)
        {
            return languages;
        }

        result.AddError(terminal.Pick($"“{written}” is not a language here: en or fr.", $"« {written} » n’est pas une langue d’ici : en ou fr."));
        return terminal.Languages;
    }

    /// <summary>The one place where failures become exit codes.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "the outermost frame: an unexpected failure becomes an exit code and a message")]
    private static async Task<ExitCode> Guarded(Func<Task<int>> command, Terminal terminal)
    {
        try
        {
            return (ExitCode)await command();
        }
        catch (SetupException problem)
        {
            terminal.Say(problem.What);
            return End(problem.Code, terminal);
        }
        catch (OperationCanceledException)
        {
            return End(ExitCode.Interrupted, terminal);
        }
        catch (Exception error)
        {
            terminal.Say(error.ToString(), error.ToString());
            return End(ExitCode.Unexpected, terminal);
        }
    }

    private static ExitCode End(ExitCode code, Terminal terminal)
    {
        if (code.Hint() is { } hint)
        {
            terminal.Say(hint);
        }

        return code;
    }
}
