using System.Globalization;
using System.Text;

namespace Harness.Browser;

/// <summary>The living processes of the machine, as Linux lists them under <c>/proc</c>; none elsewhere.</summary>
internal static class ProcessTable
{
    private const long Page = 4096;

    /// <summary>Those whose command or environment has a mark in it and that may be read by us.</summary>
    public static IReadOnlyList<Living> Carrying(string mark) => Where(folder => Has(folder, "cmdline", mark) || Has(folder, "environ", mark));

    /// <summary>Those that got it with their environment: not who merely names it, as a listing of files does.</summary>
    public static IReadOnlyList<Living> Inheriting(string mark) => Where(folder => Has(folder, "environ", mark));

    /// <summary>Those in process groups: the children of a browser are told by nothing else.</summary>
    public static IReadOnlyList<Living> In(IReadOnlySet<int> groups) => [.. Where(_ => true).Where(process => groups.Contains(process.Group))];

    private static IReadOnlyList<Living> Where(Func<string, bool> chosen) => !Directory.Exists("/proc/self")
        ? []
        : [.. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && chosen(folder)).Select(Read).OfType<Living>()];

    private static bool Has(string folder, string name, string mark) => Text(folder, name).Contains(mark, StringComparison.Ordinal);

    /// <summary>What is known of a process; null when it is gone, or dead and only not yet buried.</summary>
    private static Living? Read(string folder)
    {
        string stat = Text(folder, "stat");
        string[] after = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] pages = Text(folder, "statm").Split(' ');
        return after.Length < 3 || after[0] is "Z" or "X" || pages.Length < 3 ? null : new(Number(Path.GetFileName(folder)), Number(after[2]), (Number(pages[1]) - Number(pages[2])) * Page);
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static string Text(string folder, string name)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, name)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

/// <summary>A living process.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Group">The number of its process group.</param>
/// <param name="Memory">Bytes that it holds and shares with no other.</param>
internal readonly record struct Living(int Id, int Group, long Memory);
