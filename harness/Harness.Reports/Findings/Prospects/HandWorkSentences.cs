using Harness.Planning;
using Harness.Studies;
using NodaTime;

namespace Harness.Findings.Prospects;

/// <summary>What people do by hand against the hours of the rota, and what would do where these are too few: in sentences.</summary>
internal static class HandWorkSentences
{
    /// <summary>What is asked of people; none when nothing is done by hand.</summary>
    public static IEnumerable<Words> Asked(HandWork work)
    {
        if (work.Contacts == 0)
        {
            yield break;
        }

        HandWeek busiest = work.Weeks.MaxBy(week => week.Asked)!;
        yield return Phrases.Say(l => Numerals.Count(work.Contacts, l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick(" by hand", " à la main")
            + (busiest.Asked == Duration.Zero ? string.Empty : l.Pick(", at most ", ", au plus ") + Hours(busiest.Asked, l) + l.Pick(" of work in the busiest week", " de travail dans la semaine la plus chargée"))
            + (busiest.Present is { } present ? l.Pick("; the rota has ", " ; le tableau de présence en compte ") + Hours(present, l) + l.Pick(" a week", " par semaine") : string.Empty) + ".");
    }

    /// <summary>Why a plan cannot be carried out by the people there are, and what would do.</summary>
    public static IEnumerable<Words> Refused(Plan plan, HandWork work)
    {
        foreach (IGrouping<string, Slot> channel in work.Unattended.GroupBy(slot => slot.Account.Channel, StringComparer.Ordinal))
        {
            IsoDayOfWeek[] days = [.. channel.Select(slot => slot.At.InZone(plan.Study.Schedule.Zone).DayOfWeek).Distinct().Order()];
            yield return Phrases.Say(l => Numerals.Count(channel.Count(), l, new("contact", "contact"), new("contacts", "contacts")) + l.Pick($" by hand ({channel.Key}) on days when nobody of the rota is there for it in the hours of sending (", $" à la main ({channel.Key}), des jours où personne n’est présent pour cela aux heures d’envoi (")
                + string.Join(", ", days.Select(day => Day(day, l))) + l.Pick("). That would do: a shift on these days, or sending on other days.", "). Il suffirait d’une présence ces jours-là, ou d’envoyer d’autres jours."));
        }

        if (work.Weeks.Where(week => week.IsShort).MaxBy(week => week.Asked - week.Present!.Value) is { Present: { } there } worst)
        {
            int perDay = plan.Study.Schedule.PerDay ?? 1, fewer = (int)(perDay * there.TotalSeconds / worst.Asked.TotalSeconds);
            int weeks = there == Duration.Zero ? 0 : (int)Math.Min(99_999, Math.Ceiling(plan.Study.Schedule.Weeks * worst.Asked.TotalSeconds / there.TotalSeconds));
            yield return Phrases.Say(l => l.Pick("Week ", "Semaine ") + Numerals.Count(worst.Week + 1, l) + l.Pick(": ", " : ") + Hours(worst.Asked, l) + l.Pick(" of work by hand (", " de travail à la main (") + string.Join(", ", worst.Channels)
                + l.Pick("), and the rota has ", "), et le tableau de présence en compte ") + Hours(there, l) + l.Pick(". That would do: ", ". Il suffirait de ") + Hours(worst.Asked - there, l) + l.Pick(" more a week", " de plus par semaine")
                + (fewer >= 1 ? l.Pick(", or at most ", ", d’au plus ") + Numerals.Count(fewer, l) + l.Pick(" a day", " par jour") : string.Empty)
                + (weeks > 0 ? l.Pick(", or the same contacts over ", ", ou des mêmes contacts sur ") + Numerals.Count(weeks, l, new("week", "semaine"), new("weeks", "semaines")) : string.Empty) + ".");
        }
    }

    /// <summary>Working time in hours, never in days of 24.</summary>
    public static string Hours(Duration time, Language l) => Numerals.Number(time.TotalHours, l) + Numerals.NoBreak + "h";

    private static string Day(IsoDayOfWeek day, Language l) => l.Pick(
        System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7)),
        ((string[])["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])[(int)day - 1]);
}
