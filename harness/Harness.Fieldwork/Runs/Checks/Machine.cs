namespace Harness.Runs.Checks;

/// <summary>What a machine tells of itself in its files and its environment.</summary>
/// <param name="Root">Where its files begin: <c>/</c>.</param>
/// <param name="Environment">Its variables.</param>
/// <param name="Time">Its time.</param>
internal sealed record Machine(string Root, Func<string, string?> Environment, TimeProvider Time)
{
    public string At(string path) => Path.Combine(Root, path);

    public bool Has(string path) => Path.Exists(At(path));

    /// <summary>The first line of a file; null when there is none that can be read.</summary>
    public string? Line(string path) => Lines(path).Select(line => line.Trim()).FirstOrDefault();

    /// <summary>The lines of a file; none when there is none that can be read.</summary>
    public IReadOnlyList<string> Lines(string path)
    {
        try
        {
            return File.ReadAllLines(At(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether a unit of systemd leads nowhere: it can never be started.</summary>
    public bool IsMasked(string path) => new FileInfo(At(path)).LinkTarget == "/dev/null";

    /// <summary>The names in a folder, in order; none when there is no such folder.</summary>
    public IReadOnlyList<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(At(folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
