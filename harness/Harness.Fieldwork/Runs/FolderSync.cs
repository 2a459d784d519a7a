using System.Runtime.InteropServices;
using System.Text;

namespace Harness.Runs;

/// <summary>Puts the names in a folder on disk: a file that was renamed into place keeps it then, whatever happens to the power.</summary>
internal static class FolderSync
{
    /// <summary>Does it where the system knows it; elsewhere names are on disk with the file.</summary>
    /// <exception cref="IOException">The folder cannot be opened, or the disk does not obey.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int handle = Open([.. Encoding.UTF8.GetBytes(Path.GetFullPath(folder)), 0], 0);
        int done = handle < 0 ? -1 : Sync(handle);
        _ = handle < 0 ? 0 : Close(handle);
        if (done != 0)
        {
            throw new IOException($"the names in {folder} could not be put on disk");
        }
    }

    [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
