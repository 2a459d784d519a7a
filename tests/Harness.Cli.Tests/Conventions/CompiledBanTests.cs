using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Harness.Cli.Tests.Conventions;

/// <summary>The ban lists bite: a project built under the rules of the repository fails on what they forbid, and on that alone.</summary>
public sealed partial class CompiledBanTests
{
    private const string Source = """
        namespace Harness.Time;

        internal static class Canary
        {
            public static System.DateTime Now() => System.DateTime.UtcNow;

            public static void Wait() => System.Threading.Thread.Sleep(1);

            public static bool Looks() => System.IO.File.Exists("a");
        }
        """;

    private const string Expected = """
        Canary.cs(5,44): error RS0030: The symbol 'DateTime.UtcNow'
        Canary.cs(7,34): error RS0030: The symbol 'Thread.Sleep(int)'
        Canary.cs(9,35): error RS0030: The symbol 'File'
        """;

    [Fact]
    public async Task The_canary_is_caught()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("harness-canary-");
        try
        {
            string project = Write(folder.FullName);

            (int code, string output) = await Build(project, TestContext.Current.CancellationToken);

            code.ShouldBe(1, output);
            string.Join('\n', Error().Matches(output).Select(error => error.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)).ShouldBe(Expected, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(string folder)
    {
        foreach (string name in new[] { "Directory.Build.props", "Directory.Packages.props", ".editorconfig" })
        {
            File.Copy(Repository.At(name), Path.Combine(folder, name));
        }

        Directory.CreateDirectory(Path.Combine(folder, ".banned"));
        foreach (string list in Directory.EnumerateFiles(Repository.At(".banned")))
        {
            File.Copy(list, Path.Combine(folder, ".banned", Path.GetFileName(list)));
        }

        string core = Directory.CreateDirectory(Path.Combine(folder, "harness", "Harness.Core")).FullName;
        File.WriteAllText(Path.Combine(core, "Canary.cs"), $"{Source}\n");
        string project = Path.Combine(core, "Harness.Core.csproj");
        File.WriteAllText(project, """<Project Sdk="Microsoft.NET.Sdk" />""");
        return project;
    }

    private static async Task<(int Code, string Output)> Build(string project, CancellationToken token)
    {
        ProcessStartInfo start = new("dotnet",
        [
            "build", project, "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-p:NuGetAudit=false", "-p:RestorePackagesWithLockFile=false", "-p:RestoreLockedMode=false",
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        using Process build = Process.Start(start)!;
        Task<string> error = build.StandardError.ReadToEndAsync(token);
        string output = await build.StandardOutput.ReadToEndAsync(token) + await error;
        await build.WaitForExitAsync(token);
        return (build.ExitCode, output);
    }

    [GeneratedRegex("""Canary\.cs\(.*?\): error \w+: (?:The symbol '[^']*')?""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Error();
}
