using Harness.Planning;
using Harness.Studies;
using Harness.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace Harness.Core.Tests.Planning;

/// <summary>
/// Every zone, every change of its clocks in twenty years, five shapes of a day: where messages may go is worked out once more from nothing but
/// the offset that holds at an instant.
/// </summary>
public sealed class PlannerZonesTests
{
    private static readonly HourSpan[] Shapes = [new(540, 1020), new(0, 1440), new(60, 240), new(120, 180), new(1380, 1440)];
    private static readonly Instant First = Instant.FromUtc(2006, 1, 1, 0, 0), Last = Instant.FromUtc(2026, 1, 1, 0, 0);

    [Fact]
    public void Messages_stay_within_the_hours_of_their_day_around_every_change_of_every_clock()
    {
        (int checkedDays, List<string> wrong) = (0, []);
        Study small = Designs.Of(brands: 2, days: 7);
        foreach (DateTimeZone zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (LocalDate day in zone.GetZoneIntervals(First, Last).Where(interval => interval.HasStart && interval.Start >= First).SelectMany(interval => Around(interval, zone)).Distinct())
            {
                foreach (HourSpan hours in Shapes)
                {
                    LocalDate monday = day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);
                    Plan plan = Planner.Plan(small with { Schedule = new(zone, monday, 1, [(Weekday)(int)day.DayOfWeek], hours) }, 1);
                    (Instant from, Instant to) = Expected(day, hours, zone);
                    checkedDays++;
                    wrong.AddRange(plan.Slots.Where(slot => slot.At < from || slot.At >= to).Select(slot => $"{zone.Id} {day} {hours}: {slot.At} is not within {from} to {to}"));
                }
            }
        }

        wrong.ShouldBeEmpty();
        checkedDays.ShouldBeGreaterThan(10_000);
    }

    private static IEnumerable<LocalDate> Around(ZoneInterval interval, DateTimeZone zone) =>
        [(interval.Start - Duration.FromSeconds(1)).InZone(zone).Date, interval.Start.InZone(zone).Date];

    internal static (Instant From, Instant To) Expected(LocalDate day, HourSpan hours, DateTimeZone zone)
    {
        Instant from = At(day, hours.From, zone), to = At(day, hours.To, zone);
        return (from, to > from ? to : from + Duration.FromMinutes(hours.To - hours.From));
    }

    /// <summary>The first instant that reads so on the wall; where none does, the wall is read as it stood before the gap.</summary>
    private static Instant At(LocalDate day, int minute, DateTimeZone zone)
    {
        Instant asUtc = day.AtMidnight().PlusMinutes(minute).InUtc().ToInstant();
        Offset[] near = [.. Enumerable.Range(-60, 121).Select(half => zone.GetUtcOffset(asUtc + Duration.FromMinutes(half * 30))).Distinct()];
        Instant[] readings = [.. near.Select(offset => asUtc - Length(offset)).Where(instant => instant + Length(zone.GetUtcOffset(instant)) == asUtc)];
        return readings.Length > 0 ? readings.Min() : asUtc - Length(zone.GetUtcOffset(asUtc - Duration.FromHours(26)));
    }

    private static Duration Length(Offset offset) => Duration.FromTimeSpan(offset.ToTimeSpan());
}
