using Harness.Clockwork;
using Harness.Documents;
using Harness.Runs;

namespace Harness.Commands;

/// <summary>
/// Files written together: drafts stand beside their names until all are whole and on disk, then take their places one after the other.
/// Given up before that, they leave nothing behind; cut off after it, by a kill or the power, the next to write here goes on from a list.
/// </summary>
internal sealed class Output : IDisposable
{
    public const string Partial = ".partial";
    private readonly List<(string Draft, string Name)> files = [];
    private readonly List<string> gone = [];

    public Output(string path)
    {
        Path = path;
        try
        {
            Directory.CreateDirectory(path);
            PublishingList.Finish(path);
            Sweep();
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

    /// <summary>Has those files of a document go that are not among the ones written now, when these take their places.</summary>
    public void Settle(DocumentEntry document, IReadOnlyList<DocumentFile> written)
    {
        string[] now = [.. written.Select(file => System.IO.Path.GetFullPath(file.Name, Root))];
        IEnumerable<string> before = document.IsFolder ? Within(document.Place).Where(file => !file.EndsWith(Partial, StringComparison.Ordinal)) : document.Names.Select(name => System.IO.Path.GetFullPath(name, Root));
        gone.AddRange(before.Where(file => File.Exists(file) && !now.Contains(file, StringComparer.Ordinal)));
    }

    public void Publish()
    {
        foreach ((string draft, _) in files)
        {
            using FileStream file = new(draft, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            file.Flush(flushToDisk: true);
        }

        Crash.Point("report-whole");
        PublishingList.Write(Path, files.Select(file => file.Name), gone);
        files.Clear();
        gone.Clear();
        PublishingList.Finish(Path);
    }

    public void Dispose() => files.ForEach(file => Drop(file.Draft));

    private string Root => System.IO.Path.GetFullPath(Path);

    /// <summary>Takes away the drafts of one that was killed before they were whole.</summary>
    private void Sweep()
    {
        foreach (string name in Documents.Documents.All.SelectMany(document => document.Names).Concat(["events.jsonl", "journal.sqlite", PublishingList.FileName]))
        {
            Drop(System.IO.Path.Combine(Path, name + Partial));
        }

        foreach (string draft in Documents.Documents.All.Where(document => document.IsFolder).SelectMany(document => Within(document.Place)).Where(file => file.EndsWith(Partial, StringComparison.Ordinal)))
        {
            Drop(draft);
        }
    }

    private string[] Within(string folder) => System.IO.Path.GetFullPath(folder, Root) is var path && Directory.Exists(path) ? Directory.GetFiles(path) : [];

    private static void Drop(string draft)
    {
        File.Delete(draft);
        File.Delete(draft + "-journal");
    }
}
