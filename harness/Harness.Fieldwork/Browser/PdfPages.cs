using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Harness.Browser;

/// <summary>On which page of a PDF each part of the page that was printed begins: read from what Chromium writes in the open, its list of pages and its list of places.</summary>
internal static partial class PdfPages
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The number of the page, from 1, for each place that a link leads to; empty where the PDF does not say.</summary>
    public static IReadOnlyDictionary<string, int> Of(byte[] pdf)
    {
        string text = Encoding.Latin1.GetString(pdf);
        Dictionary<string, int> pages = Order(text);
        Match places = Catalog().Match(text) is { Success: true } catalog
            ? Regex.Match(text, $@"(?:^|\n){catalog.Groups["dests"].Value} 0 obj\s*<<(?<list>.*?)>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Patience)
            : Match.Empty;
        return Place().Matches(places.Groups["list"].Value).Where(place => pages.ContainsKey(place.Groups["page"].Value))
            .ToDictionary(place => place.Groups["name"].Value, place => pages[place.Groups["page"].Value], StringComparer.Ordinal);
    }

    /// <summary>How many pages there are.</summary>
    public static int Count(byte[] pdf) => Order(Encoding.Latin1.GetString(pdf)).Count;

    /// <summary>Pages lie in a tree, whose leaves are walked in order.</summary>
    private static Dictionary<string, int> Order(string text)
    {
        Dictionary<string, string[]> branches = Branch().Matches(text).ToDictionary(
            branch => branch.Groups["id"].Value, branch => Reference().Matches(branch.Groups["kids"].Value).Select(kid => kid.Groups["id"].Value).ToArray(), StringComparer.Ordinal);
        HashSet<string> kids = [.. branches.Values.SelectMany(kids => kids)];
        return branches.Keys.Where(branch => !kids.Contains(branch)).SelectMany(Leaves).Select((id, i) => (id, i)).ToDictionary(page => page.id, page => page.i + 1, StringComparer.Ordinal);

        IEnumerable<string> Leaves(string id) => branches.TryGetValue(id, out string[]? below) ? below.SelectMany(Leaves) : [id];
    }

    /// <summary>Writes the numbers of pages where a page lists its parts: <c>&lt;b data-page="PART"&gt;…&lt;/b&gt;</c>.</summary>
    public static string Fill(string page, IReadOnlyDictionary<string, int> pages) => Hole().Replace(
        page, hole => pages.TryGetValue(hole.Groups["part"].Value, out int number) ? hole.Groups["before"].Value + number.ToString(CultureInfo.InvariantCulture) + "</b>" : hole.Value);

    [GeneratedRegex(@"/Type /Catalog\b[^>]*?/Dests (?<dests>\d+) 0 R", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Catalog();

    [GeneratedRegex(@"/(?<name>[A-Za-z0-9-]+) \[(?<page>\d+) 0 R /XYZ", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<id>\d+) 0 obj\s*<</Type /Pages\b[^>]*?/Kids \[(?<kids>[^\]]*)\]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Branch();

    [GeneratedRegex(@"(?<id>\d+) 0 R", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex("""(?<before><b data-page="(?<part>[A-Za-z0-9-]+)">)[^<]*</b>""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Hole();
}
