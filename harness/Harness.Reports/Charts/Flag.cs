namespace Harness.Charts;

/// <summary>A text above a plot that belongs to an upright line.</summary>
/// <param name="Line">Where the line is, across.</param>
/// <param name="Text">The text, as it fits.</param>
/// <param name="From">Where the text begins.</param>
/// <param name="Row">0 for the row next to the plot.</param>
internal sealed record Flag(double Line, FittedText Text, double From, int Row)
{
    public const double Size = 11.5, RowHeight = 16;
    private const double Beside = 4, Gap = 11, Widest = 210;

    private double To => From + Text.Width;

    /// <summary>
    /// Places texts beside their lines, to the right while there is room. Each takes the lowest row in which it meets no other text, no line of
    /// a higher one, and its own line none of a lower one.
    /// </summary>
    /// <param name="wanted">Lines and texts; the order is kept.</param>
    /// <param name="width">The room across.</param>
    public static IReadOnlyList<Flag> Place(IReadOnlyList<(double Line, string Text, bool Bold)> wanted, double width)
    {
        Flag[] placed = [.. wanted.Select(each => At(each.Line, FittedText.In(Math.Min(Widest, width * 0.42), each.Text, Size, maxLines: 1, bold: each.Bold), width))];
        List<Flag> standing = [];
        foreach (int i in Enumerable.Range(0, placed.Length).OrderByDescending(i => placed[i].Line))
        {
            int highest = standing.Count == 0 ? 0 : standing.Max(flag => flag.Row) + 1;
            int[] free = [.. Enumerable.Range(0, highest + 1).Where(row => standing.All(other => other.Row != row || !placed[i].Meets(other)))];
            placed[i] = placed[i] with { Row = free.Where(row => standing.All(other => !Crosses(placed[i] with { Row = row }, other))).DefaultIfEmpty(free[^1]).First() };
            standing.Add(placed[i]);
        }

        return placed;
    }

    private static Flag At(double line, FittedText text, double width)
    {
        double right = line + Beside;
        return new(line, text, right + text.Width <= width ? right : Math.Max(0, line - Beside - text.Width), 0);
    }

    private bool Meets(Flag other) => From < other.To + Gap && other.From < To + Gap;

    private static bool Crosses(Flag a, Flag b) => a.Row > b.Row ? b.Covers(a.Line) : a.Row < b.Row && a.Covers(b.Line);

    private bool Covers(double line) => line > From - 2 && line < To + 2;
}
