using Harness.Commands;

namespace Harness.Cli.Tests.Commands;

/// <summary>One call of the command line in this process, with its own streams and environment.</summary>
internal sealed record Session(ExitCode Code, string Data, string Messages)
{
    public static Session Run(params string[] arguments) => In([], arguments);

    public static Session In(Dictionary<string, string> environment, params string[] arguments)
    {
        using StringWriter data = new() { NewLine = "\n" }, messages = new() { NewLine = "\n" };
        Terminal terminal = new(data, messages, piped: true, name => environment.GetValueOrDefault(name));
        ExitCode code = CommandLine.Run(arguments, terminal).GetAwaiter().GetResult();
        return new(code, data.ToString(), messages.ToString());
    }
}
