using System.Globalization;

namespace Harness.Charts;

/// <summary>A text in a column, on as many lines as it needs and may have; what does not fit ends in an ellipsis and keeps its full text.</summary>
internal sealed record FittedText(string Full, IReadOnlyList<string> Lines, bool Cut, double Size, bool Bold)
{
    public double Leading => Math.Round(Size * 1.2);

    public double Height => Lines.Count * Leading;

    public double Width => Lines.Max(line => TextWidth.Of(line, Size, Bold));

    public static FittedText In(double width, string text, double size, int maxLines = 2, bool bold = false)
    {
        List<string> lines = [];
        string rest = text;
        while (lines.Count < maxLines - 1 && TextWidth.Of(rest, size, bold) > width && LastBreak(rest, width, size, bold) is int at)
        {
            lines.Add(rest[..at].TrimEnd(' '));
            rest = rest[at..];
        }

        string last = Shortened(rest, width, size, bold);
        lines.Add(last);
        return new FittedText(text, lines, last.Length > 0 && !last.Equals(rest, StringComparison.Ordinal), size, bold);
    }

    /// <summary>The lines, the first one on this baseline.</summary>
    public IEnumerable<Label> From(double x, double baseline, Tone tone = Tone.Ink, Anchor anchor = Anchor.Start) =>
        Lines.Select((line, i) => new Label(x, baseline + i * Leading, line, Size, tone, anchor, Bold, Full: Cut ? Full : null));

    /// <summary>The lines around this height.</summary>
    public IEnumerable<Label> Around(double x, double centre, Tone tone = Tone.Ink, Anchor anchor = Anchor.Start) =>
        From(x, centre - (Lines.Count - 1) * Leading / 2 + Size * 0.35, tone, anchor);

    /// <summary>The lines side by side around this place, each reading upwards from the baseline.</summary>
    public IEnumerable<Label> Upwards(double centre, double from, Tone tone = Tone.Ink) =>
        Around(from, centre, tone).Select(line => line with { X = line.Y, Y = line.X, Upright = true });

    private static int? LastBreak(string text, double width, double size, bool bold)
    {
        int? last = null;
        for (int i = 1; i < text.Length; i++)
        {
            bool breaks = text[i - 1] is ' ' or '-' or '/' or '—';
            if (breaks && TextWidth.Of(text[..i].TrimEnd(' '), size, bold) <= width)
            {
                last = i;
            }
        }

        return last;
    }

    private static string Shortened(string text, double width, double size, bool bold)
    {
        if (text.Length == 0 || TextWidth.Of(text, size, bold) <= width)
        {
            return text;
        }

        int[] letters = StringInfo.ParseCombiningCharacters(text);
        int kept = letters.Length - 1;
        while (kept > 0 && TextWidth.Of(text[..letters[kept]] + "…", size, bold) > width)
        {
            kept--;
        }

        return text[..letters[kept]].TrimEnd(' ') + "…";
    }
}
