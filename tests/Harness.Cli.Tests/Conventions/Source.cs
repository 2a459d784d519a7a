namespace Harness.Cli.Tests.Conventions;

/// <summary>One text file of the repository.</summary>
/// <param name="Path">From the top of the repository, with slashes.</param>
/// <param name="Text">All of it.</param>
internal sealed record Source(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Code => Path.EndsWith(".cs", StringComparison.Ordinal) ? CodeOnly.Of(Text) : Text;

    public static IReadOnlyList<Source> Under(string folder, params string[] endings)
    {
        string top = Repository.At(folder);
        return !Directory.Exists(top)
            ? []
            : [.. Directory.EnumerateFiles(top, "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
                .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new Source(path, File.ReadAllText(Repository.At(path))))];
    }
}
