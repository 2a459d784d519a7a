using Harness.Findings;
using Harness.Studies;
using NodaTime;

namespace Harness.Hosting;

/// <summary>The days of the week as pages write them.</summary>
internal static class DayNames
{
    private static readonly string[] French = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"];

    public static string Weekday(LocalDate day, Language language) => language.Pick(day.DayOfWeek.ToString(), French[(int)day.DayOfWeek - 1]);

    /// <summary>A day with its date: <c>Monday 1 October 2012</c>.</summary>
    public static string Full(LocalDate day, Language language) => Weekday(day, language) + " " + Numerals.Date(day, language);
}
