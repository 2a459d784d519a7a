using Harness.Charts;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>A chart in a page: its finding as heading, drawn for wide and narrow pages, and the table behind it.</summary>
internal static class Figure
{
    private const double Wide = 920, Narrow = 340;

    public static Html Render(ChartSpec spec, Language l) => new(Markup(spec, l).Markup, [spec]);

    private static Html Markup(ChartSpec spec, Language l) => Html.Of($"""
        <figure>
        <figcaption><strong>{spec.Title}</strong><span>{spec.Subtitle}</span></figcaption>
        <div class="chart-pair">
        {new Html(SvgRenderer.Render(spec, Wide, Theme.Inline))}
        {new Html(SvgRenderer.Render(spec, Narrow, Theme.Inline))}
        </div>
        <details><summary>{l.Pick("The table behind this chart", "Le tableau derrière ce graphique")}</summary>
        {Table(spec.Table)}
        </details>
        </figure>

        """);

    public static Html Table(DataTable table) => Html.Of($"""
        <div class="scroll" role="group" tabindex="0" aria-label="{table.Caption}"><table>
        <caption>{table.Caption}</caption>
        <thead><tr>{table.Header.Select(cell => Html.Of($"<th scope=\"col\">{cell}</th>"))}</tr></thead>
        <tbody>
        {table.Rows.Select(row => Html.Of($"<tr><th scope=\"row\">{row[0]}</th>{row.Skip(1).Select(cell => Html.Of($"<td>{cell}</td>"))}</tr>\n"))}</tbody>
        </table></div>
        """);
}
