using Harness.Studies;
using Harness.Xunit;

namespace Harness.Messages;

/// <summary>A path as a test writes it: from the folder the test runs in, from that of the test assembly, or from one above it.</summary>
internal static class Sought
{
    /// <summary>The first place at which there is what is asked for.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isThere">Whether a full path is one.</param>
    /// <param name="missing">What to say when it is nowhere, given the path.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="StudyException">It is nowhere.</exception>
    public static string Find(string path, Func<string, bool> isThere, Words missing)
    {
        string top = AppContext.BaseDirectory;
        return Places(path).Select(place => Path.GetFullPath(path, place)).FirstOrDefault(isThere) ?? throw new StudyException(Path.IsPathRooted(path) ? missing : new(
            $"{missing.En} It was sought from {Environment.CurrentDirectory}, from {top}, and from every folder above that.",
            $"{missing.Fr} Recherche faite depuis {Environment.CurrentDirectory}, depuis {top} et depuis chaque dossier au-dessus."));
    }

    private static IEnumerable<string> Places(string path)
    {
        yield return Environment.CurrentDirectory;
        for (DirectoryInfo? at = Path.IsPathRooted(path) ? null : new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
