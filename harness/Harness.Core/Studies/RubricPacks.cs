using System.Reflection;

namespace Harness.Studies;

/// <summary>The rubrics that come with the harness, inside it: a study names one in place of a file, <c>rubric: race-2012</c>.</summary>
public static class RubricPacks
{
    private const string Prefix = "rubrics/";
    private static readonly Assembly Home = typeof(RubricPacks).Assembly;

    /// <summary>Their names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The text of one.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The bytes of its YAML; null when there is none of that name.</returns>
    public static byte[]? Bytes(string name)
    {
        using Stream? source = Names.Contains(name, StringComparer.Ordinal) ? Home.GetManifestResourceStream(Prefix + name) : null;
        if (source is null)
        {
            return null;
        }

        byte[] bytes = new byte[source.Length];
        source.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The pack that somebody probably meant.</summary>
    /// <param name="written">What was written, perhaps with the ending of a file.</param>
    /// <returns>Its name; null when none is near.</returns>
    public static string? Meant(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return Nearest.To(written.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) ? written[..^".yaml".Length] : written, Names);
    }
}
