using Harness.Clockwork;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>
/// What is to be done once all drafts are whole and on disk: which take their places (<c>+ name</c>) and which files go (<c>- name</c>).
/// While it stands in a folder, the files there may be of two reports; whoever writes there next goes on with it first.
/// </summary>
internal static class PublishingList
{
    public const string FileName = "publishing.list";

    /// <summary>Puts it on disk.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="places">Paths of the files whose drafts are whole.</param>
    /// <param name="gone">Paths of the files that go.</param>
    public static void Write(string folder, IEnumerable<string> places, IEnumerable<string> gone)
    {
        (string path, string root) = (Path.Combine(folder, FileName), Path.GetFullPath(folder));
        string[] names = [.. places];
        foreach (string within in names.Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal)!)
        {
            FolderSync.Flush(within!);
        }

        using (StreamWriter list = new(File.Create(path + Output.Partial)))
        {
            foreach (string line in names.Select(name => $"+ {Path.GetRelativePath(root, name)}").Concat(gone.Select(name => $"- {Path.GetRelativePath(root, name)}")))
            {
                list.WriteLine(line);
            }

            list.Flush();
            ((FileStream)list.BaseStream).Flush(flushToDisk: true);
        }

        File.Move(path + Output.Partial, path, overwrite: true);
        FolderSync.Flush(folder);
        Crash.Point("report-listed");
    }

    /// <summary>Does what the list of a folder says, as far as it is not done yet, and takes the list away. Does nothing without one.</summary>
    public static void Finish(string folder)
    {
        string path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return;
        }

        string[] lines = File.ReadAllLines(path), touched = [.. lines.Where(line => line.Length > 2).Select(line => Within(folder, line[2..])).OfType<string>()];
        foreach (string line in lines.Where(line => line.Length > 2))
        {
            if (Within(folder, line[2..]) is { } name)
            {
                Settle(line[0] == '+', name);
            }
        }

        foreach (string within in touched.Select(name => Path.GetDirectoryName(name)!).Distinct(StringComparer.Ordinal).Where(Directory.Exists))
        {
            FolderSync.Flush(within);
        }

        Crash.Point("report-placed");
        File.Delete(path);
        FolderSync.Flush(folder);
    }

    private static void Settle(bool stays, string name)
    {
        if (!stays)
        {
            File.Delete(name);
        }
        else if (File.Exists(name + Output.Partial))
        {
            File.Move(name + Output.Partial, name, overwrite: true);
            Crash.Point("report-renamed");
        }
    }

    /// <summary>The path of a name; null where it leads out of the folder, as no list of ours does.</summary>
    private static string? Within(string folder, string name)
    {
        string root = Path.GetFullPath(folder), path = Path.GetFullPath(name, root);
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }
}
