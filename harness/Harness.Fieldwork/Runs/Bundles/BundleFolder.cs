using System.Globalization;
using System.Text.Json;
using Harness.Clockwork;
using Harness.Journal;

namespace Harness.Runs.Bundles;

/// <summary>
/// Where a tick works: a folder beside the bundle, named by its number, with the files of the bundle and its head. It is there whole or
/// not at all, and whatever is done in it is kept until the bundle has it.
/// </summary>
internal sealed record BundleFolder(string Path, BundleHead Head)
{
    private const string Mark = ".at-", HeadName = "head.json", Draft = ".partial";

    public string Journal => System.IO.Path.Combine(Path, Bundle.Journal);

    /// <summary>The one with the highest number that is on this machine; null when there is none.</summary>
    public static BundleFolder? Newest(string bundle) => All(bundle)
        .Where(path => !path.EndsWith(Draft, StringComparison.Ordinal) && File.Exists(System.IO.Path.Combine(path, HeadName)))
        .Select(path => new BundleFolder(path, JsonSerializer.Deserialize<BundleHead>(File.ReadAllBytes(System.IO.Path.Combine(path, HeadName)))!))
        .MaxBy(folder => folder.Head.Fence);

    /// <summary>Makes one, instead of all that there are.</summary>
    /// <param name="bundle">Path of the bundle.</param>
    /// <param name="head">Its head.</param>
    /// <param name="fill">Given a folder that is none yet, puts the files there.</param>
    public static BundleFolder Make(string bundle, BundleHead head, Action<string> fill)
    {
        Clear(bundle);
        string path = bundle + Mark + head.Fence.ToString(CultureInfo.InvariantCulture), draft = path + Draft;
        Directory.CreateDirectory(draft);
        fill(draft);
        WholeFile.Write(System.IO.Path.Combine(draft, HeadName), JsonSerializer.SerializeToUtf8Bytes(head));
        Crash.Point("bundle-unpacked");
        Directory.Move(draft, path);
        FolderSync.Flush(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        return new(path, head);
    }

    public static void Unpack(Bundle bundle, string folder)
    {
        foreach ((string name, byte[] bytes) in bundle.Files)
        {
            WholeFile.Write(System.IO.Path.Combine(folder, name), bytes);
        }
    }

    /// <summary>Its files as a bundle. What a tick that was cut off left half done in the journal is undone first.</summary>
    public Bundle Pack(BundleHead head)
    {
        EventJournal.Open(Journal).Dispose();
        return new(head, Bundle.Names.Where(name => File.Exists(System.IO.Path.Combine(Path, name)))
            .ToDictionary(name => name, name => File.ReadAllBytes(System.IO.Path.Combine(Path, name)), StringComparer.Ordinal));
    }

    /// <summary>Removes all that there are: the bundle has what they had.</summary>
    public static void Clear(string bundle)
    {
        foreach (string path in All(bundle))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static string[] All(string bundle)
    {
        string full = System.IO.Path.GetFullPath(bundle), parent = System.IO.Path.GetDirectoryName(full)!;
        return Directory.Exists(parent) ? Directory.GetDirectories(parent, System.IO.Path.GetFileName(full) + Mark + "*") : [];
    }
}
