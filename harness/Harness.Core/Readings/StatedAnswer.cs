using System.Text.RegularExpressions;
using Harness.Probes;
using Harness.Time;
using NodaTime;

namespace Harness.Readings;

/// <summary>A reply that says when the brand had answered before, to be held against what was seen.</summary>
/// <param name="At">When, by what it says; the beginning of the day where it names no hour.</param>
/// <param name="IsDay">Whether it names the day alone.</param>
public readonly record struct StatedAnswer(Instant At, bool IsDay)
{
    /// <summary>How far the stated minute and the platform's own time of the answer may lie apart: clocks differ, and minutes are rounded.</summary>
    public static Duration Slack { get; } = Duration.FromMinutes(5);

    /// <summary>Whether an answer was given when the brand says.</summary>
    /// <param name="answers">When answers of the brand came, on whatever channel.</param>
    /// <param name="zone">The zone in which days are meant.</param>
    /// <returns>True when one came, or may have come as far as looks can tell, on that day, or within <see cref="Slack"/> of that minute.</returns>
    public bool Holds(IEnumerable<Moment> answers, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(answers);
        (Instant stated, bool isDay) = (At, IsDay);
        Instant from = isDay ? stated : stated - Slack, to = isDay ? LocalClock.ToInstant(stated.InZone(zone).Date, 24 * 60, zone) : stated + Slack;
        return answers.Any(answer => answer.By >= from && answer.After <= to);
    }
}

/// <summary>Reads such statements.</summary>
public static partial class StatedAnswers
{
    /// <summary>What a reply says of an earlier answer.</summary>
    /// <param name="text">The text of the reply.</param>
    /// <param name="at">When it came.</param>
    /// <param name="zone">The zone in which days are meant.</param>
    /// <returns>The first such statement; null when there is none.</returns>
    public static StatedAnswer? In(string text, Instant at, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        LocalDate today = at.InZone(zone).Date;
        foreach (Match match in Stated().Matches(Patterns.Prose(text)))
        {
            if (NamedDay.Of(match, today) is { } day && day <= today)
            {
                LocalTime? hour = NamedDay.Hour(match);
                return new(LocalClock.ToInstant(day, hour is { } named ? (named.Hour * 60) + named.Minute : 0, zone), hour is null);
            }
        }

        return null;
    }

    [GeneratedRegex(
        """
        \b ( (we | I | our \s team) (\s (already | has | have | had) | ['’]ve)* \s (answered | replied | responded | wrote | written | contacted | e-?mailed | sent)
           | nous \s (vous \s)? (avons | avions) \s (déjà \s | bien \s)? (répondu | écrit | contactée?s? | envoyé | adressé)
           | (réponse | answer | reply) (\s\p{L}+){0,3} \s (été \s (envoyée | donnée) | sent | given) )
        [^.!?]{0,40}? \b (on \s | le \s) (the \s)?
        """ + NamedDay.Pattern,
        Patterns.Words,
        10_000)]
    private static partial Regex Stated();
}
