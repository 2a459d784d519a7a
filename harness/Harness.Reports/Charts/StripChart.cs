namespace Harness.Charts;

/// <summary>One dot for each reply on a logarithmic axis, a mark at the median, and how many replied.</summary>
internal sealed record StripChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<StripRow> Rows, IReadOnlyList<Tick> Ticks, string AxisTitle)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => StripLowering.Lower(this, width);
}

/// <summary>Values are in axis units, above zero; no values is a row of silence.</summary>
/// <param name="Group">A heading row is drawn where the group changes.</param>
internal sealed record StripRow(string Label, IReadOnlyList<double> Values, double? Median, string NLabel, string Tooltip, string? Group);
