using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;

namespace Harness.Testing;

/// <summary>The built program as a process of its own, in a folder and with an environment that the test chooses.</summary>
public sealed class Executable : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder all = new();
    private readonly Task<string> data, messages;

    private Executable(Process process)
    {
        this.process = process;
        data = process.StandardOutput.ReadToEndAsync();
        messages = Listen();
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

    public void Signal(PosixSignal signal) => Signal(signal switch
    {
        PosixSignal.SIGINT => "-INT",
        PosixSignal.SIGTERM => "-TERM",
        _ => throw new ArgumentOutOfRangeException(nameof(signal)),
    });

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill() => Signal("-KILL");

    /// <summary>Lets it stand still, as a machine that is suspended.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>Lets it go on.</summary>
    public void Thaw() => Signal("-CONT");

    /// <summary>Whether it ends within a time.</summary>
    public bool Ends(TimeSpan patience) => process.WaitForExit(patience);

    private void Signal(string name)
    {
        using Process kill = Process.Start("kill", [name, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>All messages so far.</summary>
    public string Said
    {
        get
        {
            lock (all)
            {
                return all.ToString();
            }
        }
    }

    /// <summary>Waits for a message that has this in it, and gives its line.</summary>
    public async Task<string> Says(string part, CancellationToken cancellation)
    {
        using CancellationTokenSource patience = new(Patience, TimeProvider.System);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        await foreach (string line in lines.Reader.ReadAllAsync(either.Token))
        {
            if (line.Contains(part, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended without “{part}”: {await messages}");
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

    private async Task<string> Listen()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lock (all)
            {
                all.Append(line).Append('\n');
            }

            lines.Writer.TryWrite(line);
        }

        lines.Writer.Complete();
        return Said;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }
}

public sealed record Result(int Code, string Data, string Messages);
