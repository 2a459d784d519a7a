using System.Diagnostics;

namespace Harness.Browser;

/// <summary>How a worker is started.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">What stands before the worker's own arguments.</param>
internal sealed record WorkerCommand(string File, IReadOnlyList<string> Arguments)
{
    public const string Verb = "browser-worker", Install = "--install";

    // What a worker and its browsers need of the environment. What opens accounts is not theirs to know.
    private static readonly string[] Needed =
        ["PATH", "LANG", "LC_ALL", "TZ", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "LD_LIBRARY_PATH", "SystemRoot"];

    /// <summary>This program itself.</summary>
    public static WorkerCommand Self { get; } = Path.GetFileNameWithoutExtension(Environment.ProcessPath) is null or "dotnet" or "testhost"
        ? new("dotnet", [Path.Combine(AppContext.BaseDirectory, "harness.dll")])
        : new(Environment.ProcessPath!, []);

    /// <summary>Starts one.</summary>
    /// <param name="folder">Its folder, which is its home and its mark.</param>
    /// <param name="browser">The browser that it is to use.</param>
    public Process Start(string folder, string browser)
    {
        ProcessStartInfo start = new(File, [.. Arguments, Verb, folder, browser])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = WorkerWords.Encoding,
        };
        foreach (string name in start.Environment.Keys.Except(Needed, StringComparer.OrdinalIgnoreCase).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (string name in new[] { "HOME", "TMPDIR", "TEMP", "TMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME" })
        {
            start.Environment[name] = folder;
        }

        return Process.Start(start)!;
    }
}
