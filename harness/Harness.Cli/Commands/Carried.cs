using System.Reflection;

namespace Harness.Commands;

/// <summary>The files of the folder <c>scenarios</c>, inside the program.</summary>
internal static class Carried
{
    private const string Prefix = "scenarios/";
    private static readonly Assembly Home = typeof(Carried).Assembly;

    /// <summary>Their names from that folder on, in order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of one; null when there is none of that name.</summary>
    public static byte[]? Bytes(string name)
    {
        using Stream? source = Home.GetManifestResourceStream(Prefix + name);
        if (source is null)
        {
            return null;
        }

        using MemoryStream copy = new();
        source.CopyTo(copy);
        return copy.ToArray();
    }
}
