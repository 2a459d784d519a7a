namespace Harness.Charts;

/// <summary>Estimates with their intervals, one row each, on one linear axis.</summary>
internal sealed record ForestChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<ForestRow> Rows, IReadOnlyList<Tick> Ticks, string AxisTitle, ReferenceLine? Reference)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => ForestLowering.Lower(this, width);
}

/// <summary>Values are in axis units. Without a value only the interval is drawn; with NaN bounds too, only the value label, muted.</summary>
/// <param name="Group">A heading row is drawn where the group changes.</param>
/// <param name="Target">What the value is held against, drawn as an upright mark; null for none.</param>
internal sealed record ForestRow(
    string Label, double? Value, double Low, double High, string ValueLabel, string NLabel, string Tooltip, Emphasis Emphasis, string? Group, double? Target = null);

internal enum Emphasis
{
    Normal,
    Muted,
    Accent,
}

internal sealed record ReferenceLine(double At, string Label);
