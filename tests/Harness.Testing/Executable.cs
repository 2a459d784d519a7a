using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Harness.Testing;

/// <summary>The built program as a process of its own, in a folder and with an environment that the test chooses.</summary>
public sealed class Executable : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Task<string> data, messages;

    private Executable(Process process)
    {
        this.process = process;
        data = process.StandardOutput.ReadToEndAsync();
        messages = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The program that was built beside the running tests, in the same configuration.</summary>
    public static string Path { get; } = Repository.At(".artifacts", "bin", "Harness.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "harness");

    public static Executable Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments) =>
        Start(Path, folder, environment, arguments);

    public static Executable Start(string file, string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!);
    }

    public static Result Run(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using Executable program = Start(folder, environment, arguments);
        return program.End();
    }

    public void Signal(PosixSignal signal)
    {
        string name = signal switch
        {
            PosixSignal.SIGINT => "-INT",
            PosixSignal.SIGTERM => "-TERM",
            _ => throw new ArgumentOutOfRangeException(nameof(signal)),
        };
        using Process kill = Process.Start("kill", [name, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public Result End()
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{process.StartInfo.FileName} did not end: {messages.Result}");
        }

        return new(process.ExitCode, data.Result, messages.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}

public sealed record Result(int Code, string Data, string Messages);
