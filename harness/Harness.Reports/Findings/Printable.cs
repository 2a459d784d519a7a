using Harness.Studies;
using NodaTime;
using static Harness.Findings.Phrases;

namespace Harness.Findings;

/// <summary>What the messages can say, in sentences that can be printed as they stand: each with its numbers, and where and when they come from.</summary>
internal static class Printable
{
    /// <summary>The sentences in both languages; empty where the messages can say nothing.</summary>
    public static IReadOnlyList<Words> Of(Analysis analysis, IReadOnlyList<Finding> findings) =>
        [.. findings.Where(finding => finding.Says == Says.Can).Select(finding => Say(l => $"{finding.Sentence.In(l)} {Source(analysis, l)}"))];

    private static string Source(Analysis analysis, Language l)
    {
        Study study = analysis.Study;
        LocalDate[] days = [.. analysis.Overall.Outcomes.Probes.Select(probe => probe.Sent!.Value.InZone(study.Schedule.Zone).Date)];
        string n = Numerals.Count(analysis.Sent, l), brands = Numerals.Count(analysis.Brands.Count(brand => brand.N > 0), l), window = Numerals.Span(study.Window, l);
        (LocalDate first, LocalDate last) = (days.Min(), days.Max());
        string when = first == last
            ? l.Pick($"on {Numerals.Date(first, l)}", $"le {Numerals.Date(first, l)}")
            : l.Pick($"from {Numerals.Date(first, l)} to {Numerals.Date(last, l)}", $"du {Numerals.Date(first, l)} au {Numerals.Date(last, l)}");
        return study.Panel.World is null
            ? l.Pick($"({study.Title.En}: {n} messages to {brands} brands, sent {when}, each watched for {window}.)", $"({study.Title.Fr} : {n} messages à {brands} marques, envoyés {when}, chacun observé pendant {window}.)")
            : l.Pick($"(Simulation, no real brand: {study.Title.En}, {n} messages to {brands} simulated brands, dated {when}, each watched for {window}.)", $"(Simulation, aucune marque réelle : {study.Title.Fr}, {n} messages à {brands} marques simulées, datés {when}, chacun observé pendant {window}.)");
    }
}
