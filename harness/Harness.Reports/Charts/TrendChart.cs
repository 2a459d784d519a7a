namespace Harness.Charts;

/// <summary>A share night by night with its moving average, the band in which chance keeps it, where it changed, and what happened meanwhile. X is in days.</summary>
/// <param name="Nights">In order.</param>
/// <param name="Wanted">The share promised, with its name at the end of the line.</param>
/// <param name="AverageLabel">The name of the average at the end of its line.</param>
/// <param name="RedLabel">What stands beside the marks of red nights.</param>
/// <param name="Red">Runs of red nights.</param>
/// <param name="Marks">In the order of their numbers; those of one day stand together.</param>
internal sealed record TrendChart(
    string Id, string Title, string Subtitle, string Alt, DataTable Table,
    IReadOnlyList<TrendNight> Nights, ReferenceLine Wanted, string AverageLabel, IReadOnlyList<TrendChange> Changes,
    IReadOnlyList<TrendRun> Red, string RedLabel, TrendMarks Marks,
    IReadOnlyList<Tick> XTicks, string XTitle, IReadOnlyList<Tick> YTicks, string YTitle)
    : ChartSpec(Id, Title, Subtitle, Alt, Table)
{
    public override Drawing Lower(double width) => TrendLowering.Lower(this, width);
}

/// <param name="Share">The share of the night alone; null where nothing is known of it.</param>
/// <param name="Average">The moving average after it.</param>
/// <param name="Low">Lower control limit.</param>
/// <param name="High">Upper control limit.</param>
internal sealed record TrendNight(double X, double? Share, double Average, double Low, double High, string Tooltip);

/// <param name="X">Where the share changed.</param>
/// <param name="From">The earliest place that fits nearly as well.</param>
/// <param name="To">The latest.</param>
internal sealed record TrendChange(double X, double From, double To, string Label, string Tooltip);

/// <summary>Red nights one after the other.</summary>
internal sealed record TrendRun(IReadOnlyList<double> X, string Tooltip);

/// <summary>What happened on which day.</summary>
/// <param name="All">In order.</param>
/// <param name="More">Said where not all can be listed below the chart; empty where they can.</param>
internal sealed record TrendMarks(IReadOnlyList<TrendMark> All, string More)
{
    /// <summary>How many are listed below a crowded chart, the newest ones.</summary>
    public const int MostListed = 10;
}

/// <param name="Number">Stands for the text where the chart is crowded.</param>
/// <param name="Listed">Number, day and text, for the list below and for who points at it.</param>
internal sealed record TrendMark(double X, int Number, string Text, string Listed);
