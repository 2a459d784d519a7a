namespace Harness.Runs;

/// <summary>
/// The switches of a study that lie beside its journal: whoever may write there can pause or stop it, whether or not a host answers, and
/// a restart finds them as they were.
/// </summary>
internal sealed record ControlFiles(string Folder)
{
    public const string StopName = "STOP", PauseName = "PAUSE";

    private string StopFile => Path.Combine(Folder, StopName);

    private string PauseFile => Path.Combine(Folder, PauseName);

    /// <summary>What the files say now. A folder that cannot be seen stops everything.</summary>
    public ControlMode Mode => File.Exists(StopFile) || !Directory.Exists(Folder) ? ControlMode.Stopped
        : File.Exists(PauseFile) ? ControlMode.Paused
        : ControlMode.Running;

    public static ControlFiles Beside(string journal) => new(Path.GetDirectoryName(Path.GetFullPath(journal))!);

    public void Pause() => Put(PauseFile);

    public void Stop() => Put(StopFile);

    /// <summary>Lifts a pause and a stop.</summary>
    public void Resume()
    {
        File.Delete(PauseFile);
        File.Delete(StopFile);
    }

    private static void Put(string path)
    {
        using FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>Whether a study may go on.</summary>
internal enum ControlMode
{
    Running,

    /// <summary>Nothing is sent; what brands do is still looked at.</summary>
    Paused,

    /// <summary>Nothing is sent and the host ends.</summary>
    Stopped,
}
