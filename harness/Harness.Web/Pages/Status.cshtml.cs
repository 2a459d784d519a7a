using System.Globalization;
using Harness.Documents.Figures;
using Harness.Documents.Html;
using Harness.Findings;
using Harness.Hosting;
using Harness.Runs;
using Harness.Studies;

namespace Harness.Pages;

internal sealed class StatusModel(ShownWave wave) : WavePage(wave)
{
    public static Words Name { get; } = new("Status", "État");

    public override Words Title => Name;

    public Analysis Analysis => Wave.Analysis;

    public IEnumerable<Download> Files => Download.All.Where(download => download.IsIn(Wave.Folder));

    /// <summary>What it is of and how far it is.</summary>
    public string Kind => (IsOver, Wave.Wave.Brands) switch
    {
        (true, Journal.Brands.Simulated) => Language.Pick("Finished wave on simulated brands", "Vague terminée, sur des marques simulées"),
        (true, _) => Language.Pick("Finished wave", "Vague terminée"),
        (false, _) => Language.Pick("Wave going on", "Vague en cours"),
    };

    /// <summary>The share answered by age as far as it is known, over all brands together; null while there are too few messages.</summary>
    public string? Curve => Analysis.Overall is { Published: true } all
        ? Figure.Render(AnswerCurves.Of("all", Titles.Curve([all], Language), [all], 1, Language), Language).Markup
        : null;

    public bool IsOver => Wave.Open == 0;

    /// <summary>How the process does that runs the wave, in sentences.</summary>
    public string Host => Wave.Host is not { } host
        ? Language.Pick("No process runs it here: harness run --live goes on where it stopped.", "Aucun processus ne l’exécute ici : harness run --live reprend là où elle s’est arrêtée.")
        : host.Mode switch
        {
            ControlMode.Paused => Language.Pick("Paused: nothing is sent before harness resume.", "En pause : rien n’est envoyé avant harness resume."),
            ControlMode.Stopped => Language.Pick("Stopped: nothing is sent before harness resume.", "Arrêtée : rien n’est envoyé avant harness resume."),
            ControlMode.Running => Language.Pick("It is running.", "Elle s’exécute."),
        };

    public IEnumerable<(Words Term, long Count)> Progress => Wave.Host is not { Figures: var did, Overdue: var overdue }
        ? [(new("not over", "non terminés"), Wave.Open)]
        :
        [
            (new("not over", "non terminés"), Wave.Open),
            (new("sent since the host started", "envoyés depuis le lancement"), did.Sends),
            (new("looks since then", "relevés depuis"), did.Looks),
            (new("uncertain since then", "incertains depuis"), did.Uncertain),
            (new("missed since then", "manqués depuis"), did.Missed),
            (new("overdue", "en retard"), overdue),
        ];

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
