using Harness.Documents.Figures;
using Harness.Findings;
using Harness.Studies;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Html;

/// <summary>What is asked first where several channels were tried: brand by channel within each sector, then sector by channel.</summary>
internal static class ChannelSection
{
    public static Html Render(Report report, Language l) => report.Analysis.SectorsByChannel is not { } sectors ? Html.Nothing : Html.Of($"""

        <section class="channels">
        <h2>{l.Pick("Channel by channel", "Canal par canal")}</h2>
        {report.Analysis.BrandsByChannel.Select(sector => Sector(sector.Sector, sector.Table, l))}
        <h3>{l.Pick("Sectors", "Secteurs")}</h3>
        {Figure.Render(ChannelHeatmap.Of("sectors-channels", new("Sector", "Secteur"), sectors, l), l)}
        </section>
        """);

    private static Html Sector(Sector sector, ChannelTable table, Language l) => Html.Of($"""
        <h3>{sector.Name.In(l)}</h3>
        {Figure.Render(ChannelHeatmap.Of($"channels-{sector.Id}", new("Brand", "Marque"), table, l), l)}
        """);
}
