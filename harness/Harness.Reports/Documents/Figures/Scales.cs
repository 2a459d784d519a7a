using Harness.Charts;
using Harness.Findings;
using Harness.Studies;

namespace Harness.Documents.Figures;

/// <summary>Ticks of axes, labelled in the reader's language.</summary>
internal static class Scales
{
    /// <summary>Shares from 0 to the first round mark that holds the greatest value.</summary>
    public static IReadOnlyList<Tick> Shares(double greatest, Language language)
    {
        double step = greatest switch
        {
            <= 0.1 => 0.02,
            <= 0.25 => 0.05,
            <= 0.5 => 0.1,
            _ => 0.2,
        };
        int marks = (int)Math.Ceiling((Math.Min(1, greatest) / step) - 1e-9);
        return [.. Enumerable.Range(0, marks + 1).Select(i => new Tick(i * step, Numerals.Share(i * step, language, 0)))];
    }

    /// <summary>Hours from 0 to the window, one mark a day.</summary>
    public static IReadOnlyList<Tick> Days(NodaTime.Duration window, Language language)
    {
        int days = Math.Max(1, (int)Math.Ceiling(window.TotalDays)), step = ((days - 1) / 8) + 1;
        return [.. Enumerable.Range(0, (days / step) + 1).Select(i => new Tick(i * step * 24, Numerals.Count(i * step, language)))];
    }

    /// <summary>Times on a logarithmic axis, in seconds, from the mark below the least to the mark above the greatest.</summary>
    public static IReadOnlyList<Tick> Times(double least, double greatest, Language language)
    {
        double[] marks = [1, 10, 60, 300, 900, 3600, 14400, 43200, 86400, 172800, 345600, 604800, 1209600, 2419200];
        double from = marks.LastOrDefault(mark => mark <= least, marks[0]), to = marks.FirstOrDefault(mark => mark >= greatest, marks[^1]);
        return [.. marks.Where(mark => mark >= from && mark <= to).Select(mark => new Tick(mark, Numerals.Time(mark, language)))];
    }
}
