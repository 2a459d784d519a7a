namespace Harness.Charts;

/// <summary>Several measures of one subject on spokes from 0 in the middle to 1 on the rim, beside those of all.</summary>
/// <param name="Spokes">Three at least.</param>
/// <param name="Subject">Whose measures they are.</param>
/// <param name="All">Who they are held against.</param>
internal sealed record RadarChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table, IReadOnlyList<Spoke> Spokes, string Subject, string All)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => RadarLowering.Lower(this, width);
}

/// <param name="Value">0 to 1; null where there is none: the outline is broken there.</param>
/// <param name="All">The same of all.</param>
internal sealed record Spoke(string Label, double? Value, double? All, string Tooltip);
