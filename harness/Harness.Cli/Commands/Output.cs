using Harness.Runs;

namespace Harness.Commands;

/// <summary>
/// Files written together: drafts stand beside their names until all are whole, then take their places one after the other. Given up
/// before that, they leave nothing behind.
/// </summary>
internal sealed class Output : IDisposable
{
    private const string Partial = ".partial";
    private readonly List<(string Draft, string Name)> files = [];
    private readonly List<string> gone = [];

    public Output(string path)
    {
        Path = path;
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(new($"Cannot write to the folder {path}: {error.Message}", $"Impossible d’écrire dans le dossier {path} : {error.Message}"));
        }
    }

    public string Path { get; }

    /// <summary>Where to write a file of this name for now.</summary>
    public string Draft(string name)
    {
        string draft = System.IO.Path.Combine(Path, name + Partial);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(draft)!);
        File.Delete(draft);
        files.Add((draft, System.IO.Path.Combine(Path, name)));
        return draft;
    }

    /// <summary>Has a file of this name go when the others take their places: it is no longer one of them.</summary>
    public void Remove(string name) => gone.Add(System.IO.Path.Combine(Path, name));

    /// <summary>Has the files of a folder go that are not among those written: the folder is all theirs.</summary>
    public void Own(string folder)
    {
        string path = System.IO.Path.Combine(Path, folder);
        if (Directory.Exists(path))
        {
            gone.AddRange(Directory.EnumerateFiles(path).Where(file => !file.EndsWith(Partial, StringComparison.Ordinal) && !files.Exists(written => System.IO.Path.GetFullPath(written.Name) == System.IO.Path.GetFullPath(file))));
        }
    }

    public void Publish()
    {
        foreach ((string draft, _) in files)
        {
            using FileStream file = new(draft, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            file.Flush(flushToDisk: true);
        }

        foreach ((string draft, string name) in files)
        {
            File.Move(draft, name, overwrite: true);
        }

        gone.ForEach(File.Delete);
        foreach (string folder in files.Select(file => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file.Name))!).Distinct(StringComparer.Ordinal))
        {
            FolderSync.Flush(folder);
        }

        files.Clear();
        gone.Clear();
    }

    public void Dispose()
    {
        foreach ((string draft, _) in files)
        {
            File.Delete(draft);
            File.Delete(draft + "-journal");
        }
    }
}
