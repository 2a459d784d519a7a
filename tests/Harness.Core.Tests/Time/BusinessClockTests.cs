using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Harness.Core.Tests.Golden;
using Harness.Time;
using NodaTime;
using NodaTime.Text;

namespace Harness.Core.Tests.Time;

public sealed class BusinessClockTests
{
    private const string WholeDay = "00:00-24:00";

    private static readonly string[] Zones = ["Europe/Paris", "America/New_York", "Pacific/Chatham", "America/Santiago", "Asia/Beirut", "America/Nuuk", "Asia/Kolkata"];

    private static readonly Gen<Instant> Instants = Gen.Choose(0, 365 * 24 * 3600).Select(second => Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromSeconds(second));

    private static readonly Gen<BusinessClock> Clocks =
        from zone in Gen.Elements(Zones)
        from cuts in Gen.Choose(0, 96).ArrayOf(4).ArrayOf(7)
        from open in Gen.Elements(true, true, false).ArrayOf(7)
        select new BusinessClock(DateTimeZoneProviders.Tzdb[zone], [.. cuts.SelectMany((day, i) => Spans(day, open[i] || i == 2).Select(span => ((IsoDayOfWeek)(i + 1), span)))]);

    public static TheoryData<string> EveryZone => [.. Zones];

    [Theory]
    [InlineData("2026-07-03T08:00:00Z", 0, "2026-07-03T08:00:00Z")] // Friday 10:00 in Paris
    [InlineData("2026-07-03T08:00:00Z", 7, "2026-07-06T07:00:00Z")] // all that is left of Friday: no one is there at 17:00
    [InlineData("2026-07-03T08:00:00Z", 8, "2026-07-06T08:00:00Z")]
    [InlineData("2026-07-03T20:00:00Z", 0, "2026-07-06T07:00:00Z")]
    [InlineData("2026-07-04T08:00:00Z", 1, "2026-07-06T08:00:00Z")]
    [InlineData("2026-07-03T06:00:00Z", 40, "2026-07-10T07:00:00Z")]
    public void Work_goes_on_when_the_desk_is_open(string start, int hours, string end) =>
        Office("Europe/Paris").After(At(start), Duration.FromHours(hours)).ShouldBe(At(end));

    [Theory]
    [InlineData("2026-07-03T08:00:00Z", "2026-07-03T08:00:00Z", 0)]
    [InlineData("2026-07-03T09:00:00Z", "2026-07-03T08:00:00Z", 0)]
    [InlineData("2026-07-03T15:00:00Z", "2026-07-06T07:00:00Z", 0)] // closed from Friday 17:00 to Monday 09:00
    [InlineData("2026-07-03T14:00:00Z", "2026-07-06T08:00:00Z", 2)]
    [InlineData("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z", 40)]
    public void Only_open_hours_count(string start, string end, int hours) =>
        Office("Europe/Paris").Between(At(start), At(end)).ShouldBe(Duration.FromHours(hours));

    [Theory]
    [InlineData("2026-03-29", 23 * 60, WholeDay)]
    [InlineData("2026-03-29", 3 * 60, "01:00-05:00")]
    [InlineData("2026-03-29", 0, "02:00-03:00")]
    [InlineData("2026-03-29", 15, "02:30-03:15")]
    [InlineData("2026-03-29", 60, "01:00-02:30")]
    [InlineData("2026-03-29", 120, "01:00-02:30", "03:00-04:00")]
    [InlineData("2026-03-29", 60, "02:00-02:30", "02:30-04:00")]
    public void The_skipped_hour_counts_for_nobody(string day, int minutes, params string[] hours) => OpenOn("Europe/Paris", day, hours).ShouldBe(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("2026-10-25", 25 * 60, WholeDay)]
    [InlineData("2026-10-25", 5 * 60, "01:00-05:00")]
    [InlineData("2026-10-25", 120, "02:00-03:00")]
    [InlineData("2026-10-25", 90, "01:00-02:30")]
    [InlineData("2026-10-25", 150, "02:30-04:00")]
    public void The_repeated_hour_counts_twice_and_a_repeated_end_means_the_first(string day, int minutes, params string[] hours) =>
        OpenOn("Europe/Paris", day, hours).ShouldBe(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("America/New_York", "2026-03-08", 23)]
    [InlineData("America/New_York", "2026-11-01", 25)]
    [InlineData("Pacific/Chatham", "2026-09-27", 23)]
    [InlineData("Pacific/Chatham", "2026-04-05", 25)]
    [InlineData("America/Santiago", "2025-09-07", 23)] // midnight itself is skipped
    [InlineData("Asia/Beirut", "2026-03-29", 23)]
    [InlineData("Asia/Beirut", "2026-10-24", 25)] // the hour before midnight comes twice
    [InlineData("America/Nuuk", "2026-03-28", 23)] // the hour before midnight is skipped
    public void A_whole_day_is_as_long_as_it_is_there(string zone, string day, int hours) => OpenOn(zone, day, WholeDay).ShouldBe(Duration.FromHours(hours));

    [Fact]
    public void Hours_that_end_in_a_skipped_hour_end_when_it_begins() =>
        OpenOn("America/Nuuk", "2026-03-28", "08:00-23:30").ShouldBe(Duration.FromHours(15));

    [Fact]
    public void A_skipped_day_has_no_hours()
    {
        BusinessClock clock = Daily("Pacific/Apia", "09:00-17:00"); // 30 December 2011 did not happen there

        clock.Between(Instant.FromUtc(2011, 12, 29, 10, 0), Instant.FromUtc(2011, 12, 31, 10, 0)).ShouldBe(Duration.FromHours(16));
    }

    [Theory]
    [MemberData(nameof(EveryZone))]
    public void Around_the_clock_is_the_wall_clock(string zone)
    {
        BusinessClock clock = Daily(zone, WholeDay);
        ForAll.Of(Instants.Two(), ends => clock.Between(ends.Item1, ends.Item2) == Duration.Max(Duration.Zero, ends.Item2 - ends.Item1), 50);
    }

    [Fact]
    public void After_some_open_time_that_much_open_time_has_passed() => ForAll.Of(
        Clocks.Zip(Instants).Zip(Gen.Choose(0, 300 * 3600)),
        drawn =>
        {
            ((BusinessClock clock, Instant start), int seconds) = drawn;
            Instant end = clock.After(start, Duration.FromSeconds(seconds));
            return end >= start && clock.Between(start, end) == Duration.FromSeconds(seconds) && clock.Between(end, end.PlusNanoseconds(1)) == Duration.FromNanoseconds(1);
        },
        400);

    [Fact]
    public void Open_time_adds_up() => ForAll.Of(
        Clocks.Zip(Instants.Three()),
        drawn =>
        {
            (BusinessClock clock, (Instant, Instant, Instant) chosen) = drawn;
            Instant[] ends = [.. new[] { chosen.Item1, chosen.Item2, chosen.Item3 }.Order()];
            return clock.Between(ends[0], ends[1]) + clock.Between(ends[1], ends[2]) == clock.Between(ends[0], ends[2]);
        },
        200);

    [Fact]
    public void Time_does_not_run_backwards() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Office("Europe/Paris").After(At("2026-07-03T08:00:00Z"), Duration.FromHours(-1)));

    [Fact]
    public void A_clock_that_never_opens_is_refused()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        Should.Throw<ArgumentException>(() => new BusinessClock(zone, []));
        Should.Throw<ArgumentException>(() => new BusinessClock(zone, [(IsoDayOfWeek.Monday, new HourSpan(600, 600))]));
        Should.Throw<ArgumentException>(() => new BusinessClock(zone, [(IsoDayOfWeek.None, new HourSpan(600, 660))]));
    }

    [Theory]
    [InlineData("london")]
    [InlineData("new_york")]
    [InlineData("night")]
    public void Open_seconds_agree_with_R_for_every_probe(string name)
    {
        BusinessClock clock = Known(name);
        var probes = Reference.Rows("small_probes.csv").Zip(Reference.Rows("bizhours.csv")).ToArray();
        probes.Length.ShouldBe(280);
        Duration sum = Duration.Zero;
        foreach ((IReadOnlyDictionary<string, string> probe, IReadOnlyDictionary<string, string> expected) in probes)
        {
            Duration waited = clock.Waited(At(probe["sent_at"]), Seconds(probe["time_s"]));
            waited.ShouldBe(Seconds(expected[name + "_s"]), probe["probe_id"]);
            sum += waited;
        }

        sum.ShouldBe(Duration.FromSeconds(Reference.BusinessHours.Get("sums", name + "_s").GetInt64()));
    }

    [Fact]
    public void Both_ends_of_a_sighting_are_mapped()
    {
        BusinessClock clock = Known("london");
        foreach (IReadOnlyDictionary<string, string> probe in Reference.Rows("small_probes.csv"))
        {
            Instant sent = At(probe["sent_at"]);
            Duration low = clock.Waited(sent, Seconds(probe["lo_s"])), at = clock.Waited(sent, Seconds(probe["time_s"]));
            low.ShouldBeLessThanOrEqualTo(at);
            (at - low).ShouldBeLessThanOrEqualTo(Seconds(probe["time_s"]) - Seconds(probe["lo_s"]));
        }
    }

    [Fact]
    public void A_closed_day_does_not_count_and_what_is_due_on_it_is_due_after_it()
    {
        IEnumerable<(IsoDayOfWeek, HourSpan)> open = Enumerable.Range(1, 5).Select(day => ((IsoDayOfWeek)day, HourSpan.Parse("09:00-17:00")!.Value));
        BusinessClock clock = new(DateTimeZoneProviders.Tzdb["Europe/Paris"], open, [new(2026, 7, 14), new(2026, 7, 19)]); // a Tuesday, a Sunday

        clock.Between(At("2026-07-13T00:00:00Z"), At("2026-07-20T00:00:00Z")).ShouldBe(Duration.FromHours(32));
        clock.After(At("2026-07-13T14:00:00Z"), Duration.FromHours(1)).ShouldBe(At("2026-07-15T07:00:00Z")); // Monday's last hour ends at the next opening, Wednesday 9:00
        clock.Waited(At("2026-07-14T08:00:00Z"), Duration.FromHours(4)).ShouldBe(Duration.Zero);
    }

    private static BusinessClock Known(string name)
    {
        JsonElement calendar = Reference.BusinessHours.Get("calendars", name);
        HourSpan hours = new(Minute(calendar.Get("open")), Minute(calendar.Get("close")));
        return new(
            DateTimeZoneProviders.Tzdb[calendar.Get("tz").GetString()!],
            calendar.Get("days").Counts().Select(day => (day == 0 ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)day, hours)),
            calendar.Get("holidays").EnumerateArray().Select(day => LocalDatePattern.Iso.Parse(day.GetString()!).Value));
    }

    private static Duration Seconds(string text) => Duration.FromSeconds(long.Parse(text, CultureInfo.InvariantCulture));

    private static BusinessClock Office(string zone) => new(
        DateTimeZoneProviders.Tzdb[zone], Enumerable.Range(1, 5).Select(day => ((IsoDayOfWeek)day, HourSpan.Parse("09:00-17:00")!.Value)));

    private static BusinessClock Daily(string zone, params string[] hours) => new(
        DateTimeZoneProviders.Tzdb[zone], Enumerable.Range(1, 7).SelectMany(day => hours.Select(span => ((IsoDayOfWeek)day, HourSpan.Parse(span)!.Value))));

    private static Duration OpenOn(string zone, string day, params string[] hours)
    {
        DateTimeZone there = DateTimeZoneProviders.Tzdb[zone];
        LocalDate date = LocalDatePattern.Iso.Parse(day).Value;
        return Daily(zone, hours).Between(there.AtStartOfDay(date).ToInstant(), there.AtStartOfDay(date.PlusDays(1)).ToInstant());
    }

    /// <summary>Up to two stretches between the cuts, quarters of an hour after midnight.</summary>
    private static IEnumerable<HourSpan> Spans(int[] cuts, bool open)
    {
        int[] at = [.. cuts.Append(0).Append(96).Distinct().Order()];
        return open ? at.Zip(at.Skip(1)).Where((_, i) => i % 2 == 0).Select(ends => new HourSpan(ends.First * 15, ends.Second * 15)) : [];
    }

    private static int Minute(JsonElement time)
    {
        LocalTime local = LocalTimePattern.ExtendedIso.Parse(time.GetString()!).Value;
        return (local.Hour * 60) + local.Minute;
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
