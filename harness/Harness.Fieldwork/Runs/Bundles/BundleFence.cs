using System.Globalization;
using System.Text;

namespace Harness.Runs.Bundles;

/// <summary>
/// The highest number that this machine ever saw on a bundle, in a small file beside it: an older copy that takes its place has a lower one.
/// </summary>
internal static class BundleFence
{
    /// <summary>The number; 0 where none is known, and the highest there is where what is written cannot be read.</summary>
    public static long Known(string bundle)
    {
        string path = PathOf(bundle);
        return !File.Exists(path) ? 0
            : long.TryParse(File.ReadAllText(path).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long known) ? known
            : long.MaxValue;
    }

    public static void Write(string bundle, long fence) =>
        WholeFile.Write(PathOf(bundle), Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{fence}\n")));

    public static string PathOf(string bundle) => bundle + ".fence";
}
