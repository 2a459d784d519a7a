namespace Harness.Charts;

/// <summary>Two estimates of each subject against each other, both with their intervals; the names stand in a column beside.</summary>
internal sealed record ScatterChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<ScatterPoint> Points, IReadOnlyList<Tick> XTicks, string XTitle, IReadOnlyList<Tick> YTicks, string YTitle)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => ScatterLowering.Lower(this, width);
}

internal sealed record ScatterPoint(string Label, Bounded X, Bounded Y, string Tooltip, Emphasis Emphasis);

/// <summary>A value in axis units with its limits.</summary>
internal readonly record struct Bounded(double Value, double Low, double High);
