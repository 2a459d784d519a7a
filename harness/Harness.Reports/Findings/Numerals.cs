using System.Globalization;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings;

/// <summary>Numbers as readers write them, in one place: French with comma and no-break spaces, English with point.</summary>
internal static class Numerals
{
    public const string NoBreak = "\u00A0";
    private static readonly NumberFormatInfo English = new() { NumberGroupSeparator = "," };
    private static readonly NumberFormatInfo French = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202F" };

    public static string Count(long value, Language language) => value.ToString("#,0", Format(language));

    /// <summary>A count with its noun: <c>1 brand</c>, <c>14 brands</c>; French says 0 in the singular.</summary>
    public static string Count(long value, Language language, Words one, Words many)
    {
        bool single = language switch
        {
            Language.En => value == 1,
            Language.Fr => value is 0 or 1,
        };
        return Count(value, language) + NoBreak + (single ? one : many).In(language);
    }

    /// <summary>A number with at most two decimals.</summary>
    public static string Number(double value, Language language) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", Format(language));

    /// <summary>A statistic or a p-value by its leading digits, small ones with their power of ten.</summary>
    public static string Significant(double value, int digits, Language language) => value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), Format(language));

    /// <summary>A share as a percentage with one decimal, none where the limits make it idle.</summary>
    public static string Share(double share, Language language, int decimals = 1)
    {
        string number = Percent(share, decimals, language);
        return language switch
        {
            Language.En => number + "%",
            Language.Fr => number + NoBreak + "%",
        };
    }

    /// <summary>The number of a percentage without its sign.</summary>
    public static string Percent(double share, int decimals, Language language) =>
        Percent(share, decimals).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Format(language));

    /// <summary>A difference of shares in percentage points, signed.</summary>
    public static string Points(double difference, Language language)
    {
        decimal points = Percent(difference, 1);
        return (points > 0 ? "+" : points < 0 ? "−" : string.Empty) + Math.Abs(points).ToString("F1", Format(language));
    }

    /// <summary>A time with its two largest units: <c>19 min</c>, <c>34 h 47</c>, <c>4 d 2 h</c>.</summary>
    public static string Time(double seconds, Language language)
    {
        long whole = (long)Math.Round(seconds, MidpointRounding.AwayFromZero);
        (long days, long hours, long minutes) = (whole / 86400, whole / 3600, whole / 60);
        string day = language switch
        {
            Language.En => "d",
            Language.Fr => "j",
        };
        return whole switch
        {
            < 60 => Unit(whole, "s"),
            < 3600 => Unit(minutes, "min"),
            < 172800 => whole % 3600 < 60 ? Unit(hours, "h") : Unit(hours, "h") + NoBreak + (minutes % 60).ToString("00", CultureInfo.InvariantCulture),
            _ => whole % 86400 < 3600 ? Unit(days, day) : Unit(days, day) + NoBreak + Unit(hours % 24, "h"),
        };
    }

    /// <summary>A length of time in words, for windows: <c>7 days</c>, <c>1 hour</c>.</summary>
    public static string Span(Duration time, Language language)
    {
        (long count, string one) = time.TotalHours switch
        {
            >= 24 when time.TotalDays % 1 == 0 => ((long)time.TotalDays, language == Language.En ? "day" : "jour"),
            >= 1 when time.TotalHours % 1 == 0 => ((long)time.TotalHours, language == Language.En ? "hour" : "heure"),
            _ => (0, string.Empty),
        };
        return count == 0 ? Time(time, language) : Unit(count, count == 1 ? one : one + "s");
    }

    public static string Time(Duration time, Language language) => Time(time.TotalSeconds, language);

    public static string Date(LocalDate date, Language language) => language switch
    {
        Language.En => date.ToString("d MMMM uuuu", CultureInfo.InvariantCulture),
        Language.Fr => $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {FrenchMonths[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>A day within a year that is known: <c>12 March</c>, <c>1er mars</c>.</summary>
    public static string Day(LocalDate date, Language language) => language switch
    {
        Language.En => date.ToString("d MMMM", CultureInfo.InvariantCulture),
        Language.Fr => $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {FrenchMonths[date.Month - 1]}",
    };

    /// <summary>The interval of a share, or that there is none.</summary>
    public static string ShareInterval(Estimate estimate, Language language) =>
        Interval(estimate, language, share => Share(share, language));

    /// <summary>The interval of a time; an open end where the data cannot bound it.</summary>
    public static string TimeInterval(Estimate estimate, Language language) =>
        Interval(estimate, language, seconds => Time(seconds, language));

    /// <summary>The interval of a number, or that there is none.</summary>
    public static string NumberInterval(Estimate estimate, Language language) =>
        Interval(estimate, language, number => Number(number, language));

    public static string NoData(Language language) => language switch
    {
        Language.En => "no data",
        Language.Fr => "pas de données",
    };

    public static string NotReached(Language language) => language switch
    {
        Language.En => "not reached",
        Language.Fr => "non atteinte",
    };

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static string Interval(Estimate estimate, Language language, Func<double, string> format)
    {
        (string to, string above, string below) = language switch
        {
            Language.En => (" to ", "above ", "below "),
            Language.Fr => (" à ", "plus de ", "moins de "),
        };
        return (estimate.Low, estimate.High) switch
        {
            ({ } low, { } high) => format(low) + to + format(high),
            ({ } low, null) => above + format(low),
            (null, { } high) => below + format(high),
            (null, null) => "–",
        };
    }

    /// <summary>In decimals, where 29 of 400 is 7.25 and not a little less.</summary>
    private static decimal Percent(double share, int decimals) => Math.Round((decimal)share * 100, decimals, MidpointRounding.AwayFromZero);

    private static string Unit(long value, string unit) => value.ToString(CultureInfo.InvariantCulture) + NoBreak + unit;

    private static NumberFormatInfo Format(Language language) => language switch
    {
        Language.En => English,
        Language.Fr => French,
    };
}
