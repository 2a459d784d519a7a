using Harness.Time;
using NodaTime;

namespace Harness.Findings;

/// <summary>Day of the week by hour of sending, in the zone of the schedule: how many of how many were answered.</summary>
/// <param name="Days">The days on which something was sent, Monday first.</param>
/// <param name="Hours">The hours between the first and the last, in stretches of the same length.</param>
/// <param name="Cells">Day by day, how many of how many for each stretch.</param>
internal sealed record WeekTable(IReadOnlyList<IsoDayOfWeek> Days, IReadOnlyList<HourSpan> Hours, IReadOnlyList<IReadOnlyList<(int X, int N)>> Cells)
{
    private const int MostColumns = 8;

    /// <param name="analysis">A wave in which something was sent.</param>
    public static WeekTable Of(Analysis analysis)
    {
        ZonedDateTime[] sent = [.. analysis.Overall.Outcomes.Probes.Select(probe => probe.Sent!.Value.InZone(analysis.Study.Schedule.Zone))];
        (int first, int last) = (sent.Min(at => at.Hour), sent.Max(at => at.Hour));
        int step = Enumerable.Range(1, 24).First(step => 24 % step == 0 && (last / step) - (first / step) < MostColumns);
        int[] hours = [.. Enumerable.Range(first / step, (last / step) - (first / step) + 1).Select(column => column * step)];
        IsoDayOfWeek[] days = [.. sent.Select(at => at.DayOfWeek).Distinct().Order()];
        bool[] answered = analysis.Overall.Outcomes.Answered.ToArray();
        return new(
            days,
            [.. hours.Select(hour => new HourSpan(hour * 60, (hour + step) * 60))],
            [.. days.Select(day => (IReadOnlyList<(int X, int N)>)[.. hours.Select(hour => Cell(sent, answered, day, hour, step))])]);
    }

    private static (int X, int N) Cell(ZonedDateTime[] sent, bool[] answered, IsoDayOfWeek day, int hour, int step)
    {
        int[] here = [.. Enumerable.Range(0, sent.Length).Where(i => sent[i].DayOfWeek == day && sent[i].Hour / step * step == hour)];
        return (here.Count(i => answered[i]), here.Length);
    }
}
