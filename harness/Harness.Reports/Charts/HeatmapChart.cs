namespace Harness.Charts;

/// <summary>A table whose cells are shaded; the text is always there, so colour never carries alone.</summary>
/// <param name="Legend">Places on the shade, 0 to 1.</param>
internal sealed record HeatmapChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<string> Columns, IReadOnlyList<HeatmapRow> Rows, IReadOnlyList<Tick> Legend, string LegendTitle)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => HeatmapLowering.Lower(this, width);
}

/// <param name="Group">A heading row is drawn where the group changes.</param>
internal sealed record HeatmapRow(string Label, IReadOnlyList<HeatmapCell> Cells, string? Group);

/// <param name="Shade">0 to 1; null is no data, drawn hatched.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Tooltip">The same in full.</param>
/// <param name="Short">What stands in all cells that have one, where the text of one of them does not fit; null for as much of the text as does.</param>
internal sealed record HeatmapCell(double? Shade, string Text, string Tooltip, string? Short = null);
