using System.Text.RegularExpressions;
using Harness.Charts;

namespace Harness.Documents.Paper;

/// <summary>A page of the screen as paper has it: charts drawn for its width, no table behind them, nothing folded.</summary>
internal static partial class PaperBody
{
    /// <summary>The width at which charts are drawn: that of the paper between its margins, in pixels of 1/96 inch, so that a label keeps its size.</summary>
    public const double Width = 640;

    private const double Tall = 700;

    public static string Of(Html.Html page)
    {
        int chart = 0;
        string drawn = Drawings().Replace(page.Markup, _ => Drawn(page.Charts[chart++]));
        string bare = Texts().Replace(TableBehind().Replace(Head().Replace(drawn, ""), "</figure>"), "");
        string open = Folded().Replace(bare, "<section${kind}>\n<h3>${summary}</h3>").Replace("</details>", "</section>", StringComparison.Ordinal);
        return chart == page.Charts.Count ? open : throw new InvalidOperationException("a chart of the page has no place on paper");
    }

    /// <summary>One that would have to shrink too far to share its page is given a page of its own.</summary>
    private static string Drawn(ChartSpec chart)
    {
        string kind = chart.Lower(Width).Height > Tall ? "drawn tall" : "drawn";
        return $"<div class=\"{kind}\">{SvgRenderer.Render(chart, Width, Theme.Inline)}</div>";
    }

    [GeneratedRegex("""<header>.*?</header>\n""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Head();

    [GeneratedRegex("""<div class="chart-pair">.*?</div>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Drawings();

    [GeneratedRegex("""<details><summary>[^<]*</summary>\s*<div class="scroll"((?!</details>).)*</details>\s*</figure>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TableBehind();

    [GeneratedRegex("""<details><summary>[^<]*</summary>\s*<ol class="texts">.*?</details>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Texts();

    [GeneratedRegex("""<details(?<kind>[^>]*)><summary>(?<summary>.*?)</summary>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Folded();
}
