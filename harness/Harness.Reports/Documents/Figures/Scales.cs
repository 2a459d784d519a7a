using Harness.Charts;
using Harness.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Documents.Figures;

/// <summary>Ticks of axes, labelled in the reader's language.</summary>
internal static class Scales
{
    private static readonly int[] Steps = [1, 2, 3, 5, 7, 10, 14, 28, 60, 180, 365, 3650, int.MaxValue / 8];
    private const int LongestInWeeks = 120;

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

    /// <summary>Ages of a message from 0 to the window, in hours, labelled in days, hours or minutes; at most nine marks.</summary>
    public static IReadOnlyList<Tick> Ages(Duration window, Language language)
    {
        (double hours, _) = Unit(window);
        int units = (int)Math.Floor((window.TotalHours / hours) + 1e-9), step = Steps.First(step => units <= step * 8);
        return [.. Enumerable.Range(0, (units / step) + 1).Select(i => new Tick(i * step * hours, Numerals.Count(i * step, language)))];
    }

    /// <summary>What the marks of <see cref="Ages"/> count.</summary>
    public static string AgesTitle(Duration window, Language language) => Unit(window).Title.In(language);

    /// <summary>Times on a logarithmic axis, in seconds, from the mark below the least to the mark above the greatest.</summary>
    public static IReadOnlyList<Tick> Times(double least, double greatest, Language language)
    {
        double[] marks = [1, 10, 60, 300, 900, 3600, 14400, 43200, 86400, 172800, 345600, 604800, 1209600, 2419200];
        double from = marks.LastOrDefault(mark => mark <= least, marks[0]), to = marks.FirstOrDefault(mark => mark >= greatest, marks[^1]);
        return [.. marks.Where(mark => mark >= from && mark <= to).Select(mark => new Tick(mark, Numerals.Time(mark, language)))];
    }

    /// <summary>Days from the first to the last, counted from the first: every few days of a few weeks, the first of each month of a longer time.</summary>
    public static IReadOnlyList<Tick> Days(LocalDate first, LocalDate last, Language language)
    {
        int days = Period.DaysBetween(first, last);
        IEnumerable<LocalDate> all = Enumerable.Range(0, days + 1).Select(first.PlusDays);
        IEnumerable<LocalDate> shown = days > LongestInWeeks ? all.Where(day => day.Day == 1) : all.Where((_, i) => i % (days > 14 ? 7 : days > 6 ? 2 : 1) == 0);
        return [.. shown.Select(day => new Tick(Period.DaysBetween(first, day), Day(day, language)))];
    }

    /// <summary>A day as briefly as can be: <c>12 Mar</c>, <c>1er janv.</c></summary>
    private static string Day(LocalDate day, Language language)
    {
        string[] months = language.Pick("Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec", "janv.,févr.,mars,avr.,mai,juin,juil.,août,sept.,oct.,nov.,déc.").Split(',');
        string number = day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return language.Pick(number, day.Day == 1 ? "1er" : number) + Numerals.NoBreak + months[day.Month - 1];
    }

    private static (double Hours, Words Title) Unit(Duration window) => window.TotalHours switch
    {
        >= 48 => (24, new("Days since the message", "Jours depuis le message")),
        >= 2 => (1, new("Hours since the message", "Heures depuis le message")),
        _ => (1 / 60.0, new("Minutes since the message", "Minutes depuis le message")),
    };
}
