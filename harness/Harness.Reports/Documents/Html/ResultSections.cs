using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>The results: all sectors at a glance, then each sector, then brand by category and the times of the replies.</summary>
internal static class ResultSections
{
    /// <summary>A panel of more brands is shown by sector, and its sectors are folded.</summary>
    private const int MostBrands = 60;

    public static Html Render(Report report, Language l)
    {
        Analysis analysis = report.Analysis;
        Html Shares(string key, string title, IReadOnlyList<Stratum> groups) =>
            Figure.Render(ShareForest.Of(key, title, groups, _ => null, analysis.Overall, ShareForest.Reach(groups), l), l);
        double reach = ShareForest.Reach(analysis.Brands);
        return analysis.Sent == 0
            ? Html.Of($"""<section><h2>{l.Pick("Results", "Résultats")}</h2><p class="silent">{l.Pick("No message was sent: there is nothing to show.", "Aucun message n’a été envoyé : il n’y a rien à montrer.")}</p></section>""")
            : Html.Of($"""
            <section>
            <h2>{l.Pick("All brands", "Toutes les marques")}</h2>
            {(IsLarge(analysis) ? Html.Nothing : Figure.Render(ShareForest.Of("brands", Titles.Brands(analysis, l), analysis.Brands, brand => CategoryHeatmap.Sector(analysis, brand, l), analysis.Overall, reach, l), l))}
            {Shares("addresses", Titles.Addresses(analysis, l), analysis.Addresses)}
            {Shares("categories", Titles.Ties(analysis.BetweenCategories, new("categories", "catégories"), l), analysis.Categories)}
            {Figure.Render(IsLarge(analysis) ? CategoryHeatmap.OfSectors(analysis, l) : CategoryHeatmap.Of(analysis, l), l)}
            {Figure.Render(WeekHeatmap.Of(analysis, l), l)}
            {(!IsLarge(analysis) && LatencyStrip.Of(analysis, l) is { } strip ? Figure.Render(strip, l) : Html.Nothing)}
            </section>
            <section>
            <h2>{l.Pick("Sectors", "Secteurs")}</h2>
            {Shares("sectors", Titles.Ties(analysis.BetweenSectors, new("sectors", "secteurs"), l), analysis.Sectors)}
            </section>
            {analysis.Study.Panel.Sectors.Select(sector => Sector(analysis, sector, reach, l))}
            """);
    }

    private static bool IsLarge(Analysis analysis) => analysis.Brands.Count > MostBrands;

    private static Html Sector(Analysis analysis, Sector sector, double reach, Language l)
    {
        Brand[] panel = [.. analysis.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id)];
        Stratum[] brands = [.. panel.Select(brand => analysis.Brand(brand.Id)).Where(brand => brand.N > 0)];
        return Html.Of($"""
            <section class="sector">
            <h3>{sector.Name.In(l)}</h3>
            {(IsLarge(analysis) ? Folded(SectorFigures(analysis, sector, panel, brands, reach, l), Numerals.Count(panel.Length, l, new("brand", "marque"), new("brands", "marques"))) : SectorFigures(analysis, sector, panel, brands, reach, l))}
            </section>

            """);
    }

    private static Html Folded(Html figures, string summary) => Html.Of($"<details><summary>{summary}</summary>\n{figures}</details>\n");

    private static Html SectorFigures(Analysis analysis, Sector sector, Brand[] panel, Stratum[] brands, double reach, Language l) => Html.Of($"""
            {panel.Where(brand => brand.Note is not null).Select(brand => Html.Of($"<p class=\"note\"><strong>{brand.Name}.</strong> {brand.Note!.In(l)}</p>\n"))}
            {(brands.Length == 0 ? Plain(l.Pick("No message was sent to this sector.", "Aucun message n’a été envoyé à ce secteur.")) : Html.Of($"""
            <div class="pair">
            {Figure.Render(ShareForest.Of($"share-{sector.Id}", Titles.Sector(brands, l), brands, _ => null, analysis.Overall, reach, l), l)}
            {Curves(sector, brands, reach, l)}
            </div>
            """))}
            """);

    private static IEnumerable<Html> Curves(Sector sector, Stratum[] brands, double reach, Language l)
    {
        Stratum[] enough = [.. brands.Where(brand => brand.Published)];
        return enough.Length == 0 ? [Plain(l.Pick("No curve: too few messages.", "Pas de courbe : trop peu de messages."))]
            : enough.All(brand => brand.X == 0) ? [Plain(Titles.NoCurve(enough, l))]
            : enough.Chunk(AnswerCurves.Most).Select((some, i) => Figure.Render(AnswerCurves.Of(Key(sector, i), Titles.Curve(some, l), some, reach, l), l));
    }

    private static string Key(Sector sector, int chart) => chart == 0 ? $"curve-{sector.Id}" : FormattableString.Invariant($"curve{chart + 1}-{sector.Id}");

    private static Html Plain(string text) => Html.Of($"<p class=\"silent\">{text}</p>");
}
