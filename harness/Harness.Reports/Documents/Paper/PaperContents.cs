using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Paper;

/// <summary>The list of the parts of a page, each with a place for the number of its page.</summary>
internal static partial class PaperContents
{
    /// <summary>The list and the page, whose headings can now be led to.</summary>
    public static (string List, string Page) Of(string page, Language l)
    {
        List<string> items = [];
        string named = Heading().Replace(page, heading =>
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"part-{items.Count + 1}"), level = heading.Groups["level"].Value, text = heading.Groups["text"].Value;
            items.Add($"""<li class="level-{level}"><a href="#{id}">{Name(text)}</a><b data-page="{id}"> </b></li>""");
            return $"""<h{level} id="{id}">{text}</h{level}>""";
        });
        return ($"""
            <nav class="contents">
            <h2>{l.Pick("Contents", "Sommaire")}</h2>
            <ul>
            {string.Join('\n', items)}
            </ul>
            </nav>
            """, named);
    }

    /// <summary>A heading as it is listed: a brand by its name alone.</summary>
    private static string Name(string text) => Emphasised().Match(text) is { Success: true } name ? name.Groups["name"].Value : text;

    /// <summary>Headings of parts, which begin a line; those of a box within one do not.</summary>
    [GeneratedRegex("""^<h(?<level>[23])>(?<text>.*?)</h\k<level>>""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heading();

    [GeneratedRegex("^<strong>(?<name>.*?)</strong>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Emphasised();
}
