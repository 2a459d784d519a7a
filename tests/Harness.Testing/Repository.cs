namespace Harness.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Harness.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no Harness.sln above {folder}");
    }
}
