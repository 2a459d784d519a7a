using System.CommandLine;
using Harness.Browser;

namespace Harness.Commands;

/// <summary>
/// <c>harness browser-worker FOLDER BROWSER</c>: drives a browser for the process that started it; with <c>--install</c>, downloads one. Not
/// for people, and not shown to them.
/// </summary>
internal static class BrowserWorkerCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> folder = new("FOLDER") { Arity = ArgumentArity.ZeroOrOne }, browser = new("BROWSER") { Arity = ArgumentArity.ZeroOrOne };
        Option<bool> install = new(WorkerCommand.Install);
        Command command = new(WorkerCommand.Verb, terminal.Pick("Drive a browser for another harness", "Piloter un navigateur pour un autre harness")) { folder, browser, install };
        command.Hidden = true;
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(install))
            {
                return (int)(ChromiumDownload.Run() ? ExitCode.Ok : ExitCode.Unexpected);
            }

            if (parsed.GetValue(folder) is not { } mark || parsed.GetValue(browser) is not { } chromium)
            {
                return (int)ExitCode.Usage;
            }

            await BrowserWorker.Run(mark, chromium, Console.OpenStandardInput(), Console.OpenStandardOutput());
            return (int)ExitCode.Unexpected;
        });
        return command;
    }
}
