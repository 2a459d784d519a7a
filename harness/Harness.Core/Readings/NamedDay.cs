using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Harness.Readings;

/// <summary>Days and hours as replies name them, in French and English.</summary>
internal static partial class NamedDay
{
    /// <summary>A day of a month such as <c>8 August</c>, <c>August 8th</c> or <c>1er août</c>, with an hour or without; groups d, m, h, min.</summary>
    public const string Pattern =
        """
        ( (?<d>\d{1,2}) (st | nd | rd | th | er)? \s (of \s)? (?<m>\p{L}{3,9}) | (?<m>\p{L}{3,9}) \s (?<d>\d{1,2}) (st | nd | rd | th)? ) \b
        ( ,? \s (20\d\d) )?
        ( ,? \s? (at \s | à \s | vers \s)? (?<h>[01]?\d | 2[0-3]) \s? (h | : | heures?) \s? (?<min>[0-5]\d)? )?
        """;

    private static readonly string[] English = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private static readonly string[] French = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>The date of a match of the pattern, the one nearest to another.</summary>
    /// <returns>The date; null where no month is named or it has no such day.</returns>
    public static LocalDate? Of(Match match, LocalDate near)
    {
        string name = match.Groups["m"].Value;
        int month = 1 + Math.Max(Place(English, name), Place(French, name));
        int day = int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture);
        return month == 0 ? null
            : Enumerable.Range(near.Year - 1, 3).Where(year => day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
                .Select(year => (LocalDate?)new LocalDate(year, month, day)).MinBy(date => Math.Abs(Period.DaysBetween(near, date!.Value)));
    }

    /// <summary>The hour of a match of the pattern; null where none is named.</summary>
    public static LocalTime? Hour(Match match) => !match.Groups["h"].Success ? null
        : new LocalTime(Number(match.Groups["h"]), match.Groups["min"].Success ? Number(match.Groups["min"]) : 0);

    private static int Place(string[] months, string name) => Array.FindIndex(months, month => string.Equals(month, name, StringComparison.OrdinalIgnoreCase)
        || (name.Length == 3 && months == English && month.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
}
