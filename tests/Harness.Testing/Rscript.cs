using System.Diagnostics;

namespace Harness.Testing;

/// <summary>R with its package survival, where the machine has them.</summary>
public static class Rscript
{
    private static readonly string[] Places = ["/usr/bin/Rscript", "/usr/local/bin/Rscript", "/opt/homebrew/bin/Rscript"];
    private static readonly Lazy<string?> Found = new(() => Places.FirstOrDefault(File.Exists) is { } program && Run(program, "-e", "library(survival)").Code == 0 ? program : null);

    /// <summary>Why a test that asks R is skipped; null when it can be asked.</summary>
    public static string? Missing => Found.Value is null ? "there is no Rscript with the package survival: apt-get install r-base-core r-cran-survival" : null;

    /// <summary>Runs a script.</summary>
    public static (int Code, string Output) Run(string script) => Run(Found.Value!, "--vanilla", script);

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
