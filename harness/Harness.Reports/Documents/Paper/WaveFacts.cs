using System.Globalization;
using Harness.Findings;
using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Documents.Paper;

/// <summary>What a wave was, in a few words each.</summary>
internal static class WaveFacts
{
    public static string Kind(Report report, Language l) =>
        report.Study.Panel.World is null ? l.Pick("Report", "Rapport") : l.Pick("Report on simulated brands", "Rapport sur des marques simulées");

    public static string Dates(Report report, Language l)
    {
        LocalDate first = report.Plan.Start, last = report.Plan.Slots.Count == 0 ? first : report.Plan.Slots[^1].At.InZone(report.Study.Schedule.Zone).Date;
        (string from, string to) = (Numerals.Date(first, l), Numerals.Date(last, l));
        return from == to ? from : l.Pick($"{from} to {to}", $"du {from} au {to}");
    }

    public static string Panel(Report report, Language l)
    {
        string brands = Numerals.Count(report.Study.Panel.Brands.Count, l, new("brand", "marque"), new("brands", "marques"));
        string sectors = Numerals.Count(report.Study.Panel.Sectors.Count, l, new("sector", "secteur"), new("sectors", "secteurs"));
        return l.Pick($"{brands} in {sectors}", $"{brands} dans {sectors}");
    }

    public static string Messages(Report report, Language l)
    {
        string Number(int value) => Numerals.Count(value, l);
        (int planned, int sent, int answered) = (report.Analysis.Planned, report.Analysis.Sent, report.Analysis.Answered);
        return l.Pick(
            $"{Number(planned)} planned, {Number(sent)} sent, {Number(answered)} answered by a person",
            $"{Number(planned)} prévus, {Number(sent)} envoyés, {Number(answered)} avec la réponse d’une personne");
    }

    public static string Wave(Report report) => report.Plan.Wave.ToString(CultureInfo.InvariantCulture);

    public static string Seed(Report report) => report.Plan.Seed.ToString(CultureInfo.InvariantCulture);
}
