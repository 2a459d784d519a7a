namespace Harness.Runs;

/// <summary>Small files that are there whole or as they were before, whatever happens meanwhile.</summary>
internal static class WholeFile
{
    /// <summary>Puts one there.</summary>
    /// <param name="path">Where.</param>
    /// <param name="bytes">What it says.</param>
    /// <param name="mode">Who may read and write it; null as is usual on the system.</param>
    public static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        string next = path + ".next";
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            File.Delete(next);
            options.UnixCreateMode = mode;
        }

        using (FileStream file = new(next, options))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
        FolderSync.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
