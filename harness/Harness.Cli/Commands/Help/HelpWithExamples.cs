using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Harness.Commands.Help;

/// <summary>The help of a verb, and below it what can be typed; below the help of the program itself, what its exit codes mean.</summary>
internal sealed class HelpWithExamples(HelpAction usual, Terminal terminal) : SynchronousCommandLineAction
{
    private const string Margin = "  ";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        string verb = Verb(parseResult.CommandResult.Command);
        output.WriteLine(terminal.Pick("Examples:", "Exemples :"));
        foreach (Example example in Examples.Of(verb))
        {
            output.WriteLine($"{Margin}harness {example.In(terminal.Language)}");
            output.WriteLine($"{Margin}{Margin}{terminal.Pick(example.Says.En, example.Says.Fr)}");
        }

        output.WriteLine();
        if (verb.Length == 0)
        {
            WriteCodes(output);
        }

        return code;
    }

    private void WriteCodes(TextWriter output)
    {
        output.WriteLine(terminal.Pick("Exit codes:", "Codes de sortie :"));
        foreach (ExitCode code in Enum.GetValues<ExitCode>())
        {
            output.WriteLine($"{Margin}{code,-3:D}  {(code.Hint() is { } hint ? terminal.Pick(hint.En, hint.Fr) : terminal.Pick("Done.", "Fait."))}");
        }

        output.WriteLine();
    }

    private static string Verb(Command command) =>
        command is RootCommand ? "" : string.Join(' ', command.Parents.OfType<Command>().Where(above => above is not RootCommand).Select(above => above.Name).Append(command.Name));
}
