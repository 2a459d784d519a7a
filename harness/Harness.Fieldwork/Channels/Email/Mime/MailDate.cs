using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Harness.Channels.Email.Mime;

/// <summary>Dates as headers have them, old and careless ones included.</summary>
internal static partial class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The instant; null when the text is no date, or one outside of 1980 to 2200.</summary>
    public static Instant? Parse(string? text)
    {
        if (text is null || text.Length > 1000 || Pattern().Match(text) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group) => match.Groups[group] is { Success: true } found ? int.Parse(found.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        int month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1, year = Number("year");
        year += match.Groups["year"].Length > 3 ? 0 : year < 50 ? 2000 : 1900;
        if (month == 0 || year is < 1980 or > 2200 || Number("day") < 1 || Number("day") > CalendarSystem.Iso.GetDaysInMonth(year, month) || Number("hour") > 23 || Number("minute") > 59 || Number("second") > 60)
        {
            return null;
        }

        LocalDateTime local = new(year, month, Number("day"), Number("hour"), Number("minute"), Math.Min(59, Number("second")));
        return local.InUtc().ToInstant() - Zone(match.Groups["zone"].Value);
    }

    private static Duration Zone(string zone) =>
        zone is ['+' or '-', _, _, _, _] && int.Parse(zone[1..3], CultureInfo.InvariantCulture) * 60 + int.Parse(zone[3..5], CultureInfo.InvariantCulture) is < 24 * 60 and var minutes
            ? Duration.FromMinutes(zone[0] == '-' ? -minutes : minutes)
            : Duration.FromHours(zone.ToUpperInvariant() switch { "EST" or "CDT" => -5, "EDT" => -4, "CST" or "MDT" => -6, "MST" or "PDT" => -7, "PST" => -8, "CET" or "MEZ" or "BST" => 1, "CEST" or "MESZ" => 2, _ => 0 });

    [GeneratedRegex(
        @"(?<![0-9])(?<day>[0-9]{1,2})[ \t-]+(?<month>[A-Za-z]{3})[a-z]*\.?[ \t-]+(?<year>[0-9]{2,4})[ \t,]+(?<hour>[0-9]{1,2})[:.](?<minute>[0-9]{2})(?:[:.](?<second>[0-9]{2}))?(?:[ \t]*(?<zone>[+-][0-9]{4}|[A-Za-z]{1,5}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
