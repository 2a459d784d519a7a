using System.ComponentModel;
using System.Diagnostics;
using Harness.Runs.Checks;

namespace Harness.Browser;

/// <summary>Where Chromium is: the one that the user names, else Playwright's own, else the system's.</summary>
internal static class ChromiumPlace
{
    public const string Variable = "HARNESS_BROWSER";
    private const string Downloads = "PLAYWRIGHT_BROWSERS_PATH";
    private static readonly string[] System = ["usr/bin/chromium", "usr/bin/chromium-browser", "usr/bin/google-chrome"];
    private static readonly string[] Within = ["chrome-linux64/chrome", "chrome-linux/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium", "chrome-win64/chrome.exe", "chrome-win/chrome.exe"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The browser that the user names; null where none is named.</summary>
    public static string? Named(Machine machine) => machine.Environment(Variable) is { Length: > 0 } named ? named : null;

    /// <summary>Its path; null when there is none. One that is named and not there is not replaced by another.</summary>
    public static string? Find(Machine machine) => Named(machine) is { } named
        ? File.Exists(named) ? named : null
        : Downloaded(machine).Concat(System.Select(machine.At)).FirstOrDefault(File.Exists);

    /// <summary>What it says of its version, such as <c>Chromium 156.0.8078.79</c>; null when it does not start.</summary>
    public static string? Version(string path)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(path, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            Task<string> said = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(Patience))
            {
                return process.ExitCode == 0 && said.Result.Trim() is { Length: > 0 } version ? version.Split('\n')[0].Trim() : null;
            }

            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Downloaded(Machine machine)
    {
        string? folder = machine.Environment(Downloads) is { Length: > 0 } named ? named : machine.Environment("HOME") is { Length: > 0 } home ? Path.Combine(home, ".cache", "ms-playwright") : null;
        return folder is null ? [] : machine.Names(folder).Where(name => name.StartsWith("chromium-", StringComparison.Ordinal))
            .OrderByDescending(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal)
            .SelectMany(name => Within.Select(inside => Path.Combine(machine.At(folder), name, inside)));
    }
}
