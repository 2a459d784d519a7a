using Harness.Findings;
using Harness.Studies;

namespace Harness.Messages;

/// <summary>What a promise written in a test may not say: the rules that a file's gate keeps.</summary>
internal static class EntryFaults
{
    /// <summary>The first fault; null where there is none.</summary>
    public static Words? Of(GateEntry entry, Study study) =>
        Unknown("Brand", entry.Brand, study.Panel.Brands.Select(brand => brand.Id))
        ?? Unknown("Channel", entry.Channel, study.Panel.Brands.SelectMany(brand => brand.Accounts).Select(account => account.Channel).Distinct(StringComparer.Ordinal))
        ?? Unknown("Calendar", entry.Calendar, (study.Panel.Calendars ?? []).Select(calendar => calendar.Id))
        ?? Of(entry);

    /// <summary>That a brand is not in the study, and which ones are.</summary>
    public static Words NoBrand(string id, Study study) => Unknown("Brand", id, study.Panel.Brands.Select(brand => brand.Id))!;

    private static Words? Of(GateEntry entry)
    {
        bool isBusiness = entry.Clock == CommitmentClock.Business;
        return (entry.Share is not null) != (entry.Metric == GateMetric.Share) ? Metric(entry.Share is not null, "Share")
            : (entry.Quantile is not null) != (entry.Metric == GateMetric.Quantile) ? Metric(entry.Quantile is not null, "Quantile")
            : entry.Wanted is < 0.01 or > 0.999 or double.NaN ? new("A share or quantile lies from 0.01 to 0.999.", "Une part ou un quantile va de 0,01 à 0,999.")
            : entry.Confidence is < 0.5 or > 0.9999 or double.NaN ? new("Confidence lies from 0.5 to 0.9999.", "Confidence va de 0,5 à 0,9999.")
            : entry.Limit <= NodaTime.Duration.Zero ? new("Limit is longer than nothing.", "Limit dépasse zéro.")
            : entry.Late >= entry.Limit ? new("Late is shorter than Limit.", "Late est plus court que Limit.")
            : isBusiness && entry.Metric == GateMetric.Mean ? ProblemWords.MeanByTheWall()
            : isBusiness && entry.Calendar is null ? new("The business clock needs a Calendar.", "L’horloge ouvrée demande un Calendar.")
            : !isBusiness && entry.Calendar is not null ? new("A Calendar goes with the business clock alone.", "Un Calendar ne va qu’avec l’horloge ouvrée.")
            : null;
    }

    private static Words Metric(bool isWritten, string key) => isWritten
        ? new($"{key} goes with the metric {key} alone.", $"{key} ne va qu’avec la mesure {key}.")
        : new($"The metric {key} needs a {key}, such as 0.9.", $"La mesure {key} demande {key}, par exemple 0.9.");

    private static Words? Unknown(string key, string? id, IEnumerable<string> known) => id is null || known.Contains(id, StringComparer.Ordinal) ? null : Phrases.Say(language => language.Pick(
        $"{key} “{id}” is not in the study. It has: {string.Join(", ", known)}.{Meant(id, known, language)}",
        $"{key} « {id} » n’est pas dans l’étude. Elle a : {string.Join(", ", known)}.{Meant(id, known, language)}"));

    private static string Meant(string id, IEnumerable<string> known, Language language) => Nearest.To(id, known) is { } near ? " " + ProblemWords.Suggesting(near, language) : "";
}
