using Harness.Studies;
using NodaTime;

namespace Harness.Core.Tests.Studies;

public sealed class HolidayTests
{
    /// <summary>Easter Sundays as published: the United States Census Bureau's table for 1990 to 2030, and the extremes of the calendar.</summary>
    [Theory]
    [InlineData(1818, 3, 22)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(1990, 4, 15)]
    [InlineData(1995, 4, 16)]
    [InlineData(2000, 4, 23)]
    [InlineData(2001, 4, 15)]
    [InlineData(2005, 3, 27)]
    [InlineData(2008, 3, 23)]
    [InlineData(2010, 4, 4)]
    [InlineData(2011, 4, 24)]
    [InlineData(2012, 4, 8)]
    [InlineData(2014, 4, 20)]
    [InlineData(2016, 3, 27)]
    [InlineData(2018, 4, 1)]
    [InlineData(2019, 4, 21)]
    [InlineData(2020, 4, 12)]
    [InlineData(2021, 4, 4)]
    [InlineData(2022, 4, 17)]
    [InlineData(2023, 4, 9)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2029, 4, 1)]
    [InlineData(2030, 4, 21)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    public void Easter_falls_on_its_published_days(int year, int month, int day) => Holiday.EasterSunday(year).ShouldBe(new LocalDate(year, month, day));

    [Fact]
    public void A_fixed_day_stands_in_every_year_and_a_leap_day_in_leap_years()
    {
        Fixed(7, 14).In(2026).ShouldBe(new LocalDate(2026, 7, 14));
        Fixed(2, 29).In(2024).ShouldBe(new LocalDate(2024, 2, 29));
        Fixed(2, 29).In(2026).ShouldBeNull();
    }

    [Theory]
    [InlineData(1, Weekday.Mon, 9, 7)]
    [InlineData(4, Weekday.Thu, 11, 26)]
    [InlineData(-1, Weekday.Mon, 5, 25)]
    [InlineData(5, Weekday.Fri, 5, 29)]
    public void A_weekday_of_a_month_is_counted_from_its_start_or_its_end(int nth, Weekday day, int month, int expected) =>
        new Holiday(null, null, nth, day, month, null).In(2026).ShouldBe(new LocalDate(2026, month, expected));

    [Fact]
    public void A_month_without_a_fifth_monday_has_none() => new Holiday(null, null, 5, Weekday.Mon, 9, null).In(2026).ShouldBeNull();

    [Fact]
    public void A_calendar_is_closed_on_the_holidays_of_every_year()
    {
        Calendar calendar = new(
            "fr",
            DateTimeZoneProviders.Tzdb["Europe/Paris"],
            [new([Weekday.Mon, Weekday.Tue, Weekday.Wed, Weekday.Thu, Weekday.Fri], new(540, 1020))],
            [new LocalDate(2026, 4, 7)],
            [Fixed(7, 14), new(null, 1, null, null, null, null), new(null, 39, null, null, null, null)]);

        // Good Friday is open; Easter Monday and the exceptional closing of Tuesday are not: 8 h on Friday, none until Wednesday.
        calendar.Clock().Between(Instant.FromUtc(2026, 4, 3, 0, 0), Instant.FromUtc(2026, 4, 8, 0, 0)).ShouldBe(Duration.FromHours(8));
        calendar.Clock().Between(Instant.FromUtc(2038, 4, 26, 0, 0), Instant.FromUtc(2038, 4, 27, 0, 0)).ShouldBe(Duration.Zero);
        calendar.HolidaysIn(2026).ShouldBe([new LocalDate(2026, 4, 6), new LocalDate(2026, 5, 14), new LocalDate(2026, 7, 14)]);
        (calendar.IsClosed(new LocalDate(2026, 4, 7)), calendar.IsClosed(new LocalDate(2026, 7, 14)), calendar.IsClosed(new LocalDate(2026, 7, 15))).ShouldBe((true, true, false));
    }

    private static Holiday Fixed(int month, int day) => new(new AnnualDate(month, day), null, null, null, null, null);
}
