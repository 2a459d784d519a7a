using Harness.Statistics;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Planning;

/// <summary>One day of a plan.</summary>
/// <param name="Number">Its number among the days on which something is sent.</param>
/// <param name="Week">The week of the study, from 0.</param>
/// <param name="Contact">The step of the rotation.</param>
/// <param name="Date">The date in the zone of the schedule.</param>
internal readonly record struct SendingDay(int Number, int Week, int Contact, LocalDate Date);

/// <summary>The days of a schedule and the instants on them.</summary>
internal static class SendingDays
{
    private const double UsualJitter = 0.8;

    /// <summary>
    /// The days on which something is sent. Where a week would meet a category or a persona on the same weekday as the week before, each week
    /// is turned by some days more than the last; what a week holds stays the same. Where days are skipped the rotation simply goes on.
    /// </summary>
    public static IEnumerable<SendingDay> Of(Study study, Rotation rotation)
    {
        Schedule schedule = study.Schedule;
        Calendar? skip = schedule.Skip is { } name ? study.Panel.Calendars?.First(calendar => calendar.Id == name) : null;
        Weekday[] days = [.. schedule.Windows.SelectMany(window => window.Days).Distinct().Order()];
        int[] turns = [.. Enumerable.Range(0, days.Length).Where(turn => Moves(turn, rotation.First))];
        int turn = turns.FirstOrDefault(turn => Moves(turn, rotation.Second), turns.FirstOrDefault());
        int number = 0;
        for (int week = 0; week < schedule.Weeks; week++)
        {
            for (int d = 0; d < days.Length; d++)
            {
                LocalDate date = schedule.Start.PlusWeeks(week).PlusDays((int)days[d] - (int)Weekday.Mon);
                if (skip?.IsClosed(date) != true)
                {
                    yield return new(number, week, skip is null ? (week * days.Length) + ((d + (week * turn)) % days.Length) : number, date);
                    number++;
                }
            }
        }

        bool Moves(int turn, int levels) => levels == 1 || ((days.Length + turn) % levels != 0 && (turn == 0 || turn % levels != 0));
    }

    /// <summary>
    /// When each brand is written to on a day: the hours are cut into as many parts as a brand has contacts, brands stand in the same order in
    /// each, and a brand is as late in every part, so that its contacts are a whole part apart. Several windows of a day take turns.
    /// </summary>
    /// <returns>By contact of the day, then by brand.</returns>
    public static Instant[][] Instants(Schedule schedule, SendingDay day, int brands, Draws draws)
    {
        int perDay = schedule.PerDay ?? 1;
        HourSpan[] windows = [.. schedule.Windows.Where(window => window.Days.Contains((Weekday)day.Date.DayOfWeek)).Select(window => window.Hours)];
        double[] late = [.. draws.Permutation(brands).Select(place => place + ((schedule.Jitter ?? UsualJitter) * draws.Uniform()))];
        return
        [
            .. Enumerable.Range(0, perDay).Select(k =>
            {
                int turn = (day.Number * perDay) + k;
                int part = k / windows.Length, parts = (perDay + windows.Length - 1) / windows.Length;
                (Instant open, Instant end) = LocalClock.Stretch(day.Date, windows[turn % windows.Length], schedule.Zone);
                double length = (end - open).TotalSeconds / parts, stretch = length / brands;
                return late.Select(place => open + Duration.FromSeconds((long)((length * part) + (stretch * place)))).ToArray();
            }),
        ];
    }
}
