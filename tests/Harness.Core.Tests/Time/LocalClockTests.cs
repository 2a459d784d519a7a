using Harness.Time;
using NodaTime;

namespace Harness.Core.Tests.Time;

public sealed class LocalClockTests
{
    [Theory]
    [InlineData("Europe/Paris", 2026, 7, 1, 540, "2026-07-01T07:00:00Z")]
    [InlineData("Europe/Paris", 2026, 7, 1, 1440, "2026-07-01T22:00:00Z")]
    [InlineData("Europe/Paris", 2026, 12, 31, 1440, "2026-12-31T23:00:00Z")]
    [InlineData("Pacific/Chatham", 2026, 7, 1, 0, "2026-06-30T11:15:00Z")]
    public void A_local_time_is_an_instant(string zone, int year, int month, int day, int minute, string instant) => At(zone, year, month, day, minute).ShouldBe(instant);

    [Theory]
    [InlineData("Europe/Paris", 2026, 3, 29, 120, "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Paris", 2026, 3, 29, 179, "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Paris", 2026, 3, 29, 180, "2026-03-29T01:00:00Z")]
    [InlineData("Europe/Paris", 2026, 3, 29, 181, "2026-03-29T01:01:00Z")]
    [InlineData("America/New_York", 2026, 3, 8, 150, "2026-03-08T07:00:00Z")]
    [InlineData("Pacific/Chatham", 2026, 9, 27, 200, "2026-09-26T14:00:00Z")]
    [InlineData("America/Santiago", 2025, 9, 7, 0, "2025-09-07T04:00:00Z")]
    [InlineData("America/Santiago", 2025, 9, 6, 1440, "2025-09-07T04:00:00Z")]
    [InlineData("Asia/Beirut", 2026, 3, 29, 30, "2026-03-28T22:00:00Z")]
    [InlineData("Pacific/Apia", 2011, 12, 30, 600, "2011-12-30T10:00:00Z")]
    public void A_skipped_time_means_the_end_of_the_gap(string zone, int year, int month, int day, int minute, string instant) =>
        At(zone, year, month, day, minute).ShouldBe(instant);

    [Theory]
    [InlineData("Europe/Paris", 2026, 10, 25, 150, "2026-10-25T00:30:00Z")]
    [InlineData("Europe/Paris", 2026, 10, 25, 180, "2026-10-25T02:00:00Z")]
    [InlineData("America/New_York", 2026, 11, 1, 90, "2026-11-01T05:30:00Z")]
    [InlineData("Pacific/Chatham", 2026, 4, 5, 180, "2026-04-04T13:15:00Z")]
    [InlineData("Asia/Beirut", 2026, 10, 24, 1410, "2026-10-24T20:30:00Z")]
    [InlineData("Asia/Beirut", 2026, 10, 24, 1440, "2026-10-24T22:00:00Z")]
    public void A_repeated_time_means_its_first_occurrence(string zone, int year, int month, int day, int minute, string instant) =>
        At(zone, year, month, day, minute).ShouldBe(instant);

    private static string At(string zone, int year, int month, int day, int minute) =>
        LocalClock.ToInstant(new(year, month, day), minute, DateTimeZoneProviders.Tzdb[zone]).ToString();
}
