using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Harness.Browser;

/// <summary>
/// The folder of one worker. Its path is the mark that the worker and all its browsers carry; in it stand the process groups that are ours
/// to kill, and a lock that lasts as long as the host.
/// </summary>
internal sealed class WorkerFolder : IDisposable
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const int KillSignal = 9;
    private static readonly TimeSpan Young = TimeSpan.FromHours(1);
    private readonly FileStream hold;

    private WorkerFolder(string path, FileStream held) => (Path, hold) = (path, held);

    public string Path { get; }

    /// <summary>Where the folders of all workers of this user lie.</summary>
    public static string Root { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "harness-browsers-" + Environment.UserName);

    /// <summary>Makes a new one.</summary>
    /// <exception cref="IOException">Somebody else can write where it would lie.</exception>
    public static WorkerFolder Make(string root)
    {
        Own(root);
        string path = System.IO.Path.Combine(root, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6)));
        Own(path);
        return new(path, Take(path) ?? throw new IOException($"{path} is taken"));
    }

    /// <summary>Kills what hosts that are gone left behind, and nothing else.</summary>
    public static void Sweep(string root, TimeProvider time)
    {
        foreach (string path in Directory.Exists(root) ? Directory.GetDirectories(root) : [])
        {
            // One without a lock is being made just now, or was left in the middle of that.
            bool isBegun = File.Exists(Lock(path)) || time.GetUtcNow().UtcDateTime - Directory.GetCreationTimeUtc(path) > Young;
            if (isBegun && Take(path) is { } held)
            {
                new WorkerFolder(path, held).Clear();
            }
        }
    }

    /// <summary>Makes the process its own session and group, so that no signal to the host's reaches it, and writes that down.</summary>
    public static void Enter(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = NewSession();
            Record(path);
        }
    }

    /// <summary>Writes down the process groups of all that got the mark with their environment: this process, and whatever it started.</summary>
    public static void Record(string path) => File.WriteAllLines(
        Groups(path), ProcessTable.Inheriting(path).Select(process => process.Group).Distinct().Order().Select(group => group.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Bytes that the worker and its browsers hold.</summary>
    public long Memory => ProcessTable.In(Recorded(Path).Where(group => group > 1).ToHashSet()).Sum(process => process.Memory);

    /// <summary>Kills the recorded groups but the caller's own, each only where a living process of it carries the mark.</summary>
    public static void Kill(string path)
    {
        HashSet<int> marked = [.. ProcessTable.Carrying(path).Select(process => process.Group)];
        foreach (int group in Recorded(path).Where(group => group > 1 && marked.Contains(group) && group != Group(0)))
        {
            _ = Signal(-group, KillSignal);
        }
    }

    /// <summary>Ends the worker from within: its browsers, its folder, itself.</summary>
    public static void Leave(string path)
    {
        Kill(path);
        Remove(path);
        _ = OperatingSystem.IsWindows() ? 0 : Signal(0, KillSignal);
        Environment.Exit(0);
    }

    /// <summary>Kills what is left of the worker, and takes the folder away.</summary>
    public void Clear()
    {
        Kill(Path);
        hold.Dispose();
        Remove(Path);
    }

    /// <summary>Takes a folder away as far as that goes; the rest is taken at the next start.</summary>
    public static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    public void Dispose() => hold.Dispose();

    private static string Lock(string path) => System.IO.Path.Combine(path, "host");

    private static string Groups(string path) => System.IO.Path.Combine(path, "groups");

    private static IEnumerable<int> Recorded(string path) => File.Exists(Groups(path))
        ? File.ReadAllLines(Groups(path)).Select(line => int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out int group) ? group : 0)
        : [];

    private static FileStream? Take(string path)
    {
        try
        {
            return new(Lock(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Own(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else if (Directory.CreateDirectory(path, Ours).UnixFileMode != Ours)
        {
            throw new IOException($"{path} belongs to somebody else, or others can write there");
        }
    }

    [DllImport("libc", EntryPoint = "setsid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NewSession();

    [DllImport("libc", EntryPoint = "getpgid"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Group(int process);

    [DllImport("libc", EntryPoint = "kill"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
