using System.Globalization;
using Harness.Studies;
using NodaTime;

namespace Harness.Runs.Checks;

/// <summary>Whether days and hours are worked out from data that is there, and that the system shares.</summary>
internal static class ZoneCheck
{
    public static Check Of(Machine machine, Study? study)
    {
        string ours = DateTimeZoneProviders.Tzdb.VersionId, system = machine.Line("usr/share/zoneinfo/tzdata.zi")?.Replace("# version ", "", StringComparison.Ordinal) ?? "–";
        Instant now = Instant.FromDateTimeOffset(machine.Time.GetUtcNow());
        return CultureInfo.GetCultureInfo("fr-FR").NumberFormat.NumberDecimalSeparator != "," ? Check.Failure(Subject.Zones,
                new("The system has no ICU data: French is written as English.", "Le système n’a pas les données ICU : le français est écrit comme l’anglais."),
                new("Install libicu, and do not set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.", "Installez libicu, et ne définissez pas DOTNET_SYSTEM_GLOBALIZATION_INVARIANT."))
            : study?.Schedule.Zone is { } zone && Differs(zone, now) ? Check.Warning(Subject.Zones,
                new($"The system does not know {zone.Id} as Harness does: time-zone data {ours}, the system's {system}.", $"Le système ne connaît pas {zone.Id} comme Harness : données de fuseaux {ours}, celles du système {system}."),
                new("Update the package tzdata. What is sent goes by the data of Harness.", "Mettez à jour le paquet tzdata. Les envois suivent les données de Harness."))
            : Check.Ok(Subject.Zones, $"Time-zone data {ours}, the system's {system}; ICU is there.", $"Données de fuseaux {ours}, celles du système {system} ; ICU est présent.");
    }

    private static bool Differs(DateTimeZone zone, Instant now) => !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Id, out TimeZoneInfo? known)
        || new[] { now, now + Duration.FromDays(91), now + Duration.FromDays(182) }.Any(at => known.GetUtcOffset(at.ToDateTimeOffset()) != zone.GetUtcOffset(at).ToTimeSpan());
}
