namespace Harness.Charts;

/// <summary>At most four step curves with bands, censor ticks, direct end labels and an at-risk table under the X ticks.</summary>
internal sealed record SurvivalChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<Curve> Curves, IReadOnlyList<Tick> XTicks, IReadOnlyList<Tick> YTicks, string XTitle, string YTitle, string AtRiskTitle)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => SurvivalLowering.Lower(this, width);
}

/// <param name="Label">The name at the end of the curve and in the at-risk table.</param>
/// <param name="Points">Right-continuous steps; the first is at x = 0.</param>
/// <param name="Censored">Where observation ended without the event; ticks on the curve.</param>
/// <param name="AtRisk">One text for each X tick; none for all curves leaves the table out.</param>
/// <param name="XEnd">Where the last step ends.</param>
internal sealed record Curve(
    string Label, IReadOnlyList<CurvePoint> Points, IReadOnlyList<double> Censored, IReadOnlyList<string> AtRisk, double XEnd);

internal readonly record struct CurvePoint(double X, double Y, double? Low, double? High);
