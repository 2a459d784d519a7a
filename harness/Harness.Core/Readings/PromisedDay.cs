using System.Globalization;
using System.Text.RegularExpressions;
using Harness.Time;
using NodaTime;

namespace Harness.Readings;

/// <summary>A reply that promises something by a day or within a time.</summary>
public static partial class PromisedDay
{
    /// <summary>When the promise of a reply falls due.</summary>
    /// <param name="text">The text of the reply.</param>
    /// <param name="at">When it came.</param>
    /// <param name="zone">The zone in which days are meant.</param>
    /// <returns>The end of the day, or the hour where one or a number of hours is named; null when nothing is promised by any day. Of several the first.</returns>
    public static Instant? In(string text, Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        string prose = Patterns.Prose(text);
        LocalDate today = at.InZone(zone).Date;
        if (!Promise().IsMatch(prose))
        {
            return null;
        }

        foreach (Match match in Day().Matches(prose))
        {
            if (NamedDay.Of(match, today) is { } day && day >= today)
            {
                LocalTime? hour = NamedDay.Hour(match);
                return LocalClock.ToInstant(day, hour is { } named ? (named.Hour * 60) + named.Minute : 24 * 60, zone);
            }
        }

        return Within().Match(prose) is { Success: true } within ? Later(within, at, today, zone) : null;
    }

    private static Instant Later(Match within, Instant at, LocalDate today, DateTimeZone zone)
    {
        int number = within.Groups["n"].Success ? int.Parse(within.Groups["n"].ValueSpan, CultureInfo.InvariantCulture) : 1;
        return within.Groups["unit"].Value.ToUpperInvariant() is ['H', ..] ? at + Duration.FromHours(number)
            : LocalClock.ToInstant(today.PlusDays(within.Groups["week"].Success ? 7 * number : number), 24 * 60, zone);
    }

    [GeneratedRegex(
        """
        \b ( we ['’]ll | we \s (will | promise) | you ['’]ll | you \s will | will \s be | shall | promised?
           | nous \s (vous \s | y \s | le \s)? \p{L}+rons | vous \s (\p{L}+ \s)? \p{L}+rez | sera | seront | aurez | promett\p{L}* | engageons ) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Promise();

    [GeneratedRegex(
        """\b ( by | before | until | no \s later \s than | on | d['’]ici (\s (au | le))? | avant (\s le)? | au \s plus \s tard (\s le)? | pour \s le | le ) \s (the \s)? """ + NamedDay.Pattern,
        Patterns.Words,
        10_000)]
    private static partial Regex Day();

    [GeneratedRegex(
        """
        \b ( within (\s the \s next)? | in (\s the \s next)? | sous | dans \s les | d['’]ici ) \s (?<n>\d{1,2}) \s? (
            (?<unit>h) (ours? | eures?)? | ((working | business) \s)? (?<unit>d)ays? | (?<unit>j)ours? (\s ouvrés)? | (?<unit>w)eeks? (?<week>) | (?<unit>s)emaines? (?<week>) ) \b
        | \b (by | d['’]ici (\s à)?) \s (?<unit>tomorrow | demain) \b
        """,
        Patterns.Words,
        10_000)]
    private static partial Regex Within();
}
