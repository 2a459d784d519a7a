using Harness.Planning;
using Harness.Studies;
using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Planning;

/// <summary>When the contacts of a plan are sent, worked out once more from the words of the language: windows, days that are skipped, jitter, caps and gaps.</summary>
internal static class PlanTimes
{
    private static readonly Dictionary<(string, LocalDate, HourSpan), (Instant From, Instant To)> Known = [];

    /// <summary>The day and window that each contact belongs to; a fault where it lies in none.</summary>
    public static (LocalDate Day, HourSpan Hours)? Window(Slot slot, Schedule schedule)
    {
        LocalDate local = slot.At.InZone(schedule.Zone).Date;
        foreach (LocalDate day in new[] { local, local.PlusDays(-1) })
        {
            foreach (OpenHours window in schedule.Windows.Where(window => window.Days.Contains((Weekday)day.DayOfWeek)))
            {
                (Instant from, Instant to) = Stretch(day, window.Hours, schedule.Zone);
                if (slot.At >= from && slot.At < to)
                {
                    return (day, window.Hours);
                }
            }
        }

        return null;
    }

    /// <summary>Every day of the schedule but those that are skipped, each brand as often as is written.</summary>
    public static IEnumerable<string> Days(Plan plan)
    {
        Schedule schedule = plan.Study.Schedule;
        Weekday[] named = [.. schedule.Windows.SelectMany(window => window.Days)];
        LocalDate[] days = [.. Enumerable.Range(0, 7 * schedule.Weeks).Select(schedule.Start.PlusDays).Where(day => named.Contains((Weekday)day.DayOfWeek) && !IsSkipped(day, plan.Study))];
        foreach (Brand brand in plan.Study.Panel.Brands)
        {
            LocalDate[] met = [.. plan.Slots.Where(slot => slot.Brand.Id == brand.Id).Select(slot => Window(slot, schedule)?.Day ?? LocalDate.MinIsoValue).Order()];
            if (!met.SequenceEqual(days.SelectMany(day => Enumerable.Repeat(day, schedule.PerDay ?? 1))))
            {
                yield return $"{brand.Id} is met on {string.Join(' ', met)} instead of {string.Join(' ', days)}";
            }
        }

        foreach (Slot slot in plan.Slots.Where(slot => Window(slot, schedule) is { } window && slot.Week != Period.DaysBetween(schedule.Start, window.Day) / 7))
        {
            yield return $"{slot.Probe} is not of week {slot.Week}";
        }
    }

    /// <summary>In each part of a window every brand has a stretch of its own, and moves in it as far as the jitter goes; equally late in each part of a day.</summary>
    public static IEnumerable<string> Stretches(Plan plan)
    {
        Schedule schedule = plan.Study.Schedule;
        double jitter = schedule.Jitter ?? 0.8;
        int brands = plan.Study.Panel.Brands.Count, perDay = schedule.PerDay ?? 1;
        Dictionary<(LocalDate, string), int> places = [];
        foreach (var window in plan.Slots.GroupBy(slot => Window(slot, schedule)))
        {
            if (window.Key is not { } key)
            {
                yield return $"{window.First().Probe} lies in no window";
                continue;
            }

            (Instant from, Instant to) = Stretch(key.Day, key.Hours, schedule.Zone);
            (Instant From, Instant To)[] others = [.. schedule.Windows.Where(other => other.Days.Contains((Weekday)key.Day.DayOfWeek)).Select(other => Stretch(key.Day, other.Hours, schedule.Zone))];
            if (others.Count(other => other.From < to && from < other.To) > 1)
            {
                continue; // a window that the clocks skip whole is made up for at the hours of the next: whose contact it is cannot be told
            }

            int windows = others.Length;
            double stretch = (to - from).TotalSeconds / ((perDay + windows - 1) / windows) / brands;
            HashSet<int> taken = [];
            foreach (Slot slot in window)
            {
                double offset = (slot.At - from).TotalSeconds;
                int place = (int)((offset + 1) / stretch);
                bool isKept = taken.Add(place) && offset <= ((place + jitter) * stretch) + 1e-6 && (places.TryAdd((key.Day, slot.Brand.Id), place % brands) || places[(key.Day, slot.Brand.Id)] == place % brands);
                if (!isKept)
                {
                    yield return $"{slot.Probe} stands at {offset} of stretches of {stretch}, jitter {jitter}";
                }
            }
        }
    }

    /// <summary>What each brand would bear beyond its caps, from the numbers alone.</summary>
    public static IEnumerable<(string Brand, CapKind Kind, long Allowed, long Planned)> Breaches(Plan plan)
    {
        foreach (Brand brand in plan.Study.Panel.Brands)
        {
            Slot[] slots = [.. plan.Slots.Where(slot => slot.Brand.Id == brand.Id)];
            bool isThird = brand.Authorisation is null && brand.Accounts.Any(account => account.Channel != "simulated");
            int?[] Limits(Func<Caps, int?> of, int? third) => [brand.Caps is { } own ? of(own) : null, plan.Study.Caps is { } all ? of(all) : null, isThird ? third : null];
            LocalDate[] days = [.. slots.Select(slot => slot.At.InZone(plan.Study.Schedule.Zone).Date)];
            double minutes(Duration? gap) => gap?.TotalMinutes ?? -1;
            double gap = Math.Max(minutes(brand.Caps?.Gap ?? plan.Study.Caps?.Gap ?? (isThird ? Duration.FromMinutes(30) : null)), minutes(plan.Study.Schedule.Gap));
            long shortest = slots.Length < 2 ? long.MaxValue : slots.Select(slot => slot.At.ToUnixTimeSeconds()).Order().ToArray() is var at ? Enumerable.Range(1, at.Length - 1).Min(i => at[i] - at[i - 1]) : 0;
            (CapKind Kind, long? Allowed, long Planned)[] caps =
            [
                (CapKind.PerDay, Limits(caps => caps.PerDay, 2).OfType<int>().Cast<int?>().FirstOrDefault(), days.CountBy(day => day).Select(day => day.Value).DefaultIfEmpty().Max()),
                (CapKind.PerWeek, Limits(caps => caps.PerWeek, 10).OfType<int>().Cast<int?>().FirstOrDefault(), days.CountBy(day => Period.DaysBetween(new(2020, 1, 6), day) / 7).Select(week => week.Value).DefaultIfEmpty().Max()),
                (CapKind.Total, Limits(caps => caps.Total, 60).OfType<int>().Cast<int?>().FirstOrDefault(), slots.Length),
                (CapKind.AgentMinutes, Limits(caps => caps.AgentMinutes, null).OfType<int>().Cast<int?>().FirstOrDefault(), slots.Sum(slot => slot.Text.StartsWith("en", StringComparison.Ordinal) ? 10 : 5)), // only English has a follow-up
            ];
            foreach ((CapKind kind, long? allowed, long planned) in caps.Where(cap => cap.Planned > cap.Allowed))
            {
                yield return (brand.Id, kind, allowed!.Value, planned);
            }

            if (shortest < gap * 60)
            {
                yield return (brand.Id, CapKind.Gap, (long)(gap * 60), shortest);
            }
        }
    }

    private static bool IsSkipped(LocalDate day, Study study) =>
        study.Schedule.Skip is not null && ((day.Month, day.Day) == (12, 25) || study.Panel.Calendars![0].Closed!.Contains(day));

    private static (Instant From, Instant To) Stretch(LocalDate day, HourSpan hours, DateTimeZone zone)
    {
        if (!Known.TryGetValue((zone.Id, day, hours), out (Instant, Instant) stretch))
        {
            Known[(zone.Id, day, hours)] = stretch = PlannerZonesTests.Expected(day, hours, zone);
        }

        return stretch;
    }
}
