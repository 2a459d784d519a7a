using System.Diagnostics;
using System.Globalization;

namespace Harness.Testing.Postgres;

/// <summary>The programs of PostgreSQL on this machine, and whom they run as: the server refuses to run as root.</summary>
public static class PostgresBinaries
{
    public const string Missing = "PostgreSQL is not here; on Debian: apt-get install postgresql";

    private static readonly Lazy<string?> Found = new(Find);

    public static bool IsThere => Found.Value is not null;

    /// <summary>The user of the server when this is root; null when it is the user of the tests.</summary>
    public static string? User { get; } = Environment.UserName != "root" ? null : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    /// <summary>Starts one of the programs.</summary>
    public static Process Start(string folder, string program, params string[] arguments)
    {
        string path = Path.Combine(Found.Value!, program);
        ProcessStartInfo start = User is null ? new(path, arguments) : new("setpriv", [$"--reuid={User}", $"--regid={Group(User)}", "--clear-groups", path, .. arguments]);
        start.WorkingDirectory = folder;
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["LC_ALL"] = "C";
        return Process.Start(start)!;
    }

    /// <summary>Runs one of the programs to its end.</summary>
    public static void Run(string folder, string program, params string[] arguments)
    {
        using Process process = Start(folder, program, arguments);
        Task<string> said = process.StandardOutput.ReadToEndAsync();
        string complained = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {said.Result}{complained}");
        }
    }

    /// <summary>Gives a folder to the user of the server.</summary>
    public static void Give(string folder)
    {
        if (User is not null)
        {
            using Process chown = Process.Start("chown", ["-R", User, folder]);
            chown.WaitForExit();
        }
    }

    private static string Group(string user) => File.ReadLines("/etc/passwd").First(line => line.StartsWith(user + ":", StringComparison.Ordinal)).Split(':')[3];

    private static string? Find()
    {
        IEnumerable<string> debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(version => double.TryParse(Path.GetFileName(version), CultureInfo.InvariantCulture, out double number) ? number : 0).Select(version => Path.Combine(version, "bin"))
            : [];
        string[] path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return debian.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "postgres")) && File.Exists(Path.Combine(folder, "initdb")));
    }
}
