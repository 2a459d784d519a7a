using System.Diagnostics;

namespace Harness.Browser;

/// <summary>Downloads Playwright's own Chromium, by Playwright's own installer.</summary>
internal static class ChromiumDownload
{
    /// <summary>Does it in this process, whose standard streams the installer takes for itself.</summary>
    /// <returns>Whether it is there now.</returns>
    public static bool Run() => Microsoft.Playwright.Program.Main(["install", "chromium", "--no-shell"]) == 0;

    /// <summary>Has another process do it, and passes on what it says.</summary>
    /// <param name="command">How that is started.</param>
    /// <param name="say">Told each line.</param>
    /// <param name="cancellation">Gives up, and ends it.</param>
    /// <returns>Whether it is there now.</returns>
    public static async ValueTask<bool> Elsewhere(WorkerCommand command, Action<string> say, CancellationToken cancellation)
    {
        using Process process = Process.Start(new ProcessStartInfo(command.File, [.. command.Arguments, WorkerCommand.Verb, WorkerCommand.Install])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await Task.WhenAll(Pass(process.StandardOutput), Pass(process.StandardError));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        async Task Pass(StreamReader reader)
        {
            while (await reader.ReadLineAsync(cancellation) is { } line)
            {
                say(line);
            }
        }
    }
}
