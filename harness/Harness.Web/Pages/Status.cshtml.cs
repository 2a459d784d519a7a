using System.Globalization;
using Harness.Findings;
using Harness.Hosting;
using Harness.Studies;

namespace Harness.Pages;

internal sealed class StatusModel(FinishedWave wave) : WavePage(wave)
{
    public static Words Name { get; } = new("Status", "État");

    public override Words Title => Name;

    public Analysis Analysis => Wave.Analysis;

    public IEnumerable<Download> Files => Download.All.Where(download => download.IsIn(Wave.Folder));

    public IEnumerable<(Words Term, int Count)> Counts =>
    [
        (new("planned", "prévus"), Analysis.Planned),
        (new("sent", "envoyés"), Analysis.Sent),
        (new("answered by a person", "ayant reçu la réponse d’une personne"), Analysis.Answered),
        (new("only acknowledged by a machine", "avec un accusé automatique seulement"), Analysis.OnlyAcknowledged),
        (new("removed while watched", "supprimés pendant l’observation"), Analysis.Removed),
    ];

    public IEnumerable<(Sector Sector, Stratum[] Brands)> Sectors => Wave.Study.Panel.Sectors
        .Select(sector => (sector, Wave.Study.Panel.Brands.Where(brand => brand.Sector == sector.Id).Select(brand => Analysis.Brand(brand.Id)).ToArray()))
        .Where(pair => pair.Item2.Length > 0);

    /// <summary>Where an interval and its share lie from 0 to 100; null when no figure is given.</summary>
    public static Mark? Drawn(Stratum group) => group is { Published: true, Share: { Value: { } value, Low: { } low, High: { } high } }
        ? new(Percent(low), Percent(high - low), Percent(value))
        : null;

    public bool SomeHaveNoFigure => Analysis.Brands.Any(brand => brand is { N: < Floors.Figure, Absent: false });

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture);

    internal sealed record Mark(string From, string Width, string At);
}
