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
        return Html.Of($"""
            <section>
            <h2>{l.Pick("All brands", "Toutes les marques")}</h2>
            {Figure.Render(ShareForest.Of("brands", Titles.Brands(analysis, l), analysis.Brands, brand => CategoryHeatmap.Sector(analysis, brand, l), analysis.Overall, l), l)}
            {Figure.Render(ShareForest.Of("addresses", Titles.Addresses(analysis, l), analysis.Addresses, _ => null, analysis.Overall, l), l)}
            {Figure.Render(ShareForest.Of("categories", Titles.Ties(analysis.BetweenCategories, new("categories", "catégories"), l), analysis.Categories, _ => null, analysis.Overall, l), l)}
            {Figure.Render(CategoryHeatmap.Of(analysis, l), l)}
            {(LatencyStrip.Of(analysis, l) is { } strip ? Figure.Render(strip, l) : Html.Nothing)}
            </section>
            <section>
            <h2>{l.Pick("Sectors", "Secteurs")}</h2>
            {Figure.Render(ShareForest.Of("sectors", Titles.Ties(analysis.BetweenSectors, new("sectors", "secteurs"), l), analysis.Sectors, _ => null, analysis.Overall, l), l)}
            </section>
            {analysis.Study.Panel.Sectors.Select(sector => Sector(analysis, sector, l))}
            """);
    }

    private static Html Sector(Analysis analysis, Sector sector, Language l)
    {
        Stratum[] brands = [.. analysis.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id).Select(brand => analysis.Brand(brand.Id))];
        return Html.Of($"""
            <section class="sector">
            <h3>{sector.Name.In(l)}</h3>
            {analysis.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id && brand.Note is not null).Select(brand => Html.Of($"<p class=\"note\"><strong>{brand.Name}</strong>{l.Pick(": ", " : ")}{brand.Note!.In(l).Lower()}</p>\n"))}
            <div class="pair">
            {Figure.Render(ShareForest.Of($"share-{sector.Id}", Titles.Sector(brands, l), brands, _ => null, analysis.Overall, l), l)}
            {(brands.All(brand => brand.X == 0) ? Html.Of($"<p class=\"silent\">{Titles.NoCurve(brands, l)}</p>") : Figure.Render(AnswerCurves.Of($"curve-{sector.Id}", Titles.Curve(brands, l), brands, l), l))}
            </div>
            </section>

            """);
    }
}
