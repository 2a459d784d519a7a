using Harness.Tables;

namespace Harness.Reports.Tests.Findings.Tables;

/// <summary>A small table of probes: brand, wave, and hours to the reply, or silence until 72 hours.</summary>
internal static class Study
{
    public static ProbeTable Of(params (string Brand, string Wave, int? Hours)[] probes)
    {
        Dictionary<string, Labels> columns = ProbeTable.Words.ToDictionary(name => name, _ => new Labels(["x"], new int[probes.Length]), StringComparer.Ordinal);
        columns["brand"] = Words([.. probes.Select(probe => probe.Brand)]);
        columns["wave"] = Words([.. probes.Select(probe => probe.Wave)]);
        return new(columns, [.. probes.Select(probe => (probe.Hours ?? 72) * 3_600_000L)], [.. probes.Select(probe => probe.Hours is not null)]);
    }

    public static Labels Words(params string[] words)
    {
        string[] names = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(names, [.. words.Select(word => Array.IndexOf(names, word))]);
    }
}
