using System.Globalization;

namespace Harness.Charts;

/// <summary>The changes and marks of a trend above its plot. Where they are crowded, marks become numbers that are listed below; where days are too near, one number stands for several.</summary>
internal sealed class TrendFlags
{
    private const int MostRows = 3;
    private const double TextSize = 11.5, Leading = 16;
    private static readonly double[] Gaps = [0, 26, 52, 104];
    private readonly TrendChart chart;
    private readonly Scale x;
    private readonly IReadOnlyList<Flag> flags;
    private readonly TrendMark[][] days;
    private readonly bool isListed;

    private TrendFlags(TrendChart chart, Scale x, TrendMark[][] days, IReadOnlyList<Flag> flags, bool isListed) =>
        (this.chart, this.x, this.days, this.flags, this.isListed) = (chart, x, days, flags, isListed);

    /// <summary>How much they take above the plot.</summary>
    public double Height => flags.Count == 0 ? 0 : ((flags.Max(flag => flag.Row) + 1) * Flag.RowHeight) + 4;

    public static TrendFlags Of(TrendChart chart, Scale x, double width)
    {
        TrendMark[][] each = Days(chart.Marks.All, x, 0);
        TrendFlags texts = With(each, [.. each.Select(day => string.Join("; ", day.Select(mark => mark.Text)))], isListed: false);
        return Fits(texts) ? texts : Gaps.Select(gap => Days(chart.Marks.All, x, gap)).Select(near => With(near, [.. near.Select(Numbers)], isListed: true)).Aggregate((a, b) => Fits(a) ? a : b);

        TrendFlags With(TrendMark[][] near, string[] names, bool isListed) => new(chart, x, near, Flag.Place(
            [.. chart.Changes.Select(change => (x.At(change.X), change.Label, true)), .. near.Zip(names, (day, name) => (x.At(day[0].X), name, false))], width), isListed);

        static bool Fits(TrendFlags flags) => flags.flags.All(flag => flag.Row < MostRows && (flags.isListed || !flag.Text.Cut));
    }

    /// <summary>The lines with their texts.</summary>
    public IEnumerable<Mark> Lines(double top, double bottom)
    {
        for (int i = 0; i < chart.Changes.Count; i++)
        {
            yield return new Group(chart.Changes[i].Tooltip, Focusable: true, [new Line(flags[i].Line, Height(i), flags[i].Line, bottom, Tone.S2, 1.75, "7 3"), Text(flags[i])]);
        }

        for (int i = 0; i < days.Length; i++)
        {
            Flag flag = flags[chart.Changes.Count + i];
            yield return new Group(string.Join("; ", days[i].Select(mark => mark.Listed)), Focusable: true,
            [
                .. days[i].Select((mark, k) => new Line(x.At(mark.X), k == 0 ? Height(chart.Changes.Count + i) : top, x.At(mark.X), bottom, Tone.Axis)),
                Text(flag),
            ]);
        }

        double Height(int i) => top - ((flags[i].Row + 1) * Flag.RowHeight);

        Label Text(Flag flag) => new(flag.From, top - 8 - (flag.Row * Flag.RowHeight), flag.Text.Lines[0], Flag.Size, Tone.Ink, Bold: flag.Text.Bold, Halo: true, Full: flag.Text.Cut ? flag.Text.Full : null);
    }

    /// <summary>What the numbers stand for.</summary>
    public IEnumerable<Mark> Below(double from, double width, out double end)
    {
        string[] lines = isListed ? [.. chart.Marks.More.Length > 0 ? new[] { chart.Marks.More } : [], .. chart.Marks.All.TakeLast(TrendMarks.MostListed).Select(mark => mark.Listed)] : [];
        end = lines.Length == 0 ? from - 6 : from + (lines.Length * Leading) + 4;
        return [.. lines.SelectMany((line, i) => FittedText.In(width, line, TextSize, maxLines: 1).From(0, from + 11 + (i * Leading)))];
    }

    private static string Numbers(TrendMark[] marks)
    {
        (string first, string last) = (marks[0].Number.ToString(CultureInfo.InvariantCulture), marks[^1].Number.ToString(CultureInfo.InvariantCulture));
        return marks.Length == 1 ? first : $"{first}–{last}";
    }

    /// <summary>Marks of one day, or nearer than a gap to the first of them.</summary>
    private static TrendMark[][] Days(IReadOnlyList<TrendMark> marks, Scale x, double gap)
    {
        List<List<TrendMark>> near = [];
        foreach (TrendMark mark in marks)
        {
            if (near.Count > 0 && x.At(mark.X) - x.At(near[^1][0].X) <= gap)
            {
                near[^1].Add(mark);
            }
            else
            {
                near.Add([mark]);
            }
        }

        return [.. near.Select(day => day.ToArray())];
    }
}
