namespace Harness.Commands;

/// <summary>
/// Files written together: drafts stand beside their names until all are whole, then take their places one after the other. Given up
/// before that, they leave nothing behind.
/// </summary>
internal sealed class Output : IDisposable
{
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
        string draft = System.IO.Path.Combine(Path, name + ".partial");
        File.Delete(draft);
        files.Add((draft, System.IO.Path.Combine(Path, name)));
        return draft;
    }

    /// <summary>Has a file of this name go when the others take their places: it is no longer one of them.</summary>
    public void Remove(string name) => gone.Add(System.IO.Path.Combine(Path, name));

    public void Publish()
    {
        foreach ((string draft, string name) in files)
        {
            File.Move(draft, name, overwrite: true);
        }

        gone.ForEach(File.Delete);
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
