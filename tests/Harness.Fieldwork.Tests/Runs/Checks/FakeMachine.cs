using Harness.Runs.Checks;
using NodaTime;

namespace Harness.Fieldwork.Tests.Runs.Checks;

/// <summary>A machine made of a few files in a folder.</summary>
internal sealed class FakeMachine : IDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly TemporaryFolder root = new();
    private readonly Dictionary<string, string> environment = [];

    public string Root => root.Path;

    public Machine Machine => At(Now);

    public Machine At(Instant now) => new(root.Path, environment.GetValueOrDefault, new HandTime(now.ToDateTimeOffset()));

    public FakeMachine With(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(root.At(path))!);
        File.WriteAllText(root.At(path), text + "\n");
        return this;
    }

    /// <summary>A program that does what a shell does with a line.</summary>
    public FakeMachine Program(string path, string line)
    {
        With(path, "#!/bin/sh\n" + line);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root.At(path), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return this;
    }

    public FakeMachine Set(string name, string value)
    {
        environment[name] = value;
        return this;
    }

    public void Dispose() => root.Dispose();
}
