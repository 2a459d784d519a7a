using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Html;

/// <summary>The results: all sectors at a glance, then each sector, then brand by category and the times of the replies.</summary>
internal static class ResultSections
{
    public static Html Render(Report report, Language l)
    {
        Analysis analysis = report.Analysis;
        Html Shares(string key, string title, IReadOnlyList<Stratum> groups) =>
            Figure.Render(ShareForest.Of(key, title, groups, _ => null, analysis.Overall, ShareForest.Reach(groups), l), l);
        double reach = ShareForest.Reach(analysis.Brands);
        return Html.Of($"""
            <section>
            <h2>{l.Pick("All brands", "Toutes les marques")}</h2>
            {Figure.Render(ShareForest.Of("brands", Titles.Brands(analysis, l), analysis.Brands, brand => CategoryHeatmap.Sector(analysis, brand, l), analysis.Overall, reach, l), l)}
            {Shares("addresses", Titles.Addresses(analysis, l), analysis.Addresses)}
            {Shares("categories", Titles.Ties(analysis.BetweenCategories, new("categories", "catégories"), l), analysis.Categories)}
            {Figure.Render(CategoryHeatmap.Of(analysis, l), l)}
            {(LatencyStrip.Of(analysis, l) is { } strip ? Figure.Render(strip, l) : Html.Nothing)}
            </section>
            <section>
            <h2>{l.Pick("Sectors", "Secteurs")}</h2>
            {Shares("sectors", Titles.Ties(analysis.BetweenSectors, new("sectors", "secteurs"), l), analysis.Sectors)}
            </section>
            {analysis.Study.Panel.Sectors.Select(sector => Sector(analysis, sector, reach, l))}
            """);
    }

    private static Html Sector(Analysis analysis, Sector sector, double reach, Language l)
    {
        Stratum[] brands = [.. analysis.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id).Select(brand => analysis.Brand(brand.Id))];
        return Html.Of($"""
            <section class="sector">
            <h3>{sector.Name.In(l)}</h3>
            {analysis.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id && brand.Note is not null).Select(brand => Html.Of($"<p class=\"note\"><strong>{brand.Name}</strong>{l.Pick(": ", " : ")}{brand.Note!.In(l).Lower()}</p>\n"))}
            <div class="pair">
            {Figure.Render(ShareForest.Of($"share-{sector.Id}", Titles.Sector(brands, l), brands, _ => null, analysis.Overall, reach, l), l)}
            {(brands.All(brand => brand.X == 0 || !brand.Published) ? Html.Of($"<p class=\"silent\">{Titles.NoCurve(brands, l)}</p>") : Figure.Render(AnswerCurves.Of($"curve-{sector.Id}", Titles.Curve(brands, l), brands, reach, l), l))}
            </div>
            </section>

            """);
    }
}
