using Harness.Findings;
using Harness.Statistics;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Findings;

public sealed class NumeralsTests
{
    private static readonly Frame Frame = new(Duration.FromDays(7), Clock.Wall, 0.95);

    [Theory]
    [InlineData(0, "0 s", "0 s")]
    [InlineData(59, "59 s", "59 s")]
    [InlineData(59.4, "59 s", "59 s")]
    [InlineData(59.5, "1 min", "1 min")]
    [InlineData(60, "1 min", "1 min")]
    [InlineData(119.4, "1 min", "1 min")]
    [InlineData(1140, "19 min", "19 min")]
    [InlineData(3599.4, "59 min", "59 min")]
    [InlineData(3599.6, "1 h", "1 h")]
    [InlineData(3660, "1 h 01", "1 h 01")]
    [InlineData(125220, "34 h 47", "34 h 47")]
    [InlineData(172740, "47 h 59", "47 h 59")]
    [InlineData(172799.6, "2 d", "2 j")]
    [InlineData(172800, "2 d", "2 j")]
    [InlineData(352800, "4 d 2 h", "4 j 2 h")]
    [InlineData(604800, "7 d", "7 j")]
    public void A_time_has_its_two_largest_units(double seconds, string en, string fr)
    {
        Plain(Numerals.Time(seconds, Language.En)).ShouldBe(en);
        Plain(Numerals.Time(seconds, Language.Fr)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(168, "7 days", "7 jours")]
    [InlineData(24, "1 day", "1 jour")]
    [InlineData(36, "36 hours", "36 heures")]
    [InlineData(1, "1 hour", "1 heure")]
    [InlineData(1.5, "1 h 30", "1 h 30")]
    public void A_window_is_written_out(double hours, string en, string fr)
    {
        Plain(Numerals.Span(Duration.FromHours(hours), Language.En)).ShouldBe(en);
        Plain(Numerals.Span(Duration.FromHours(hours), Language.Fr)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(0, "0.0%", "0,0 %")]
    [InlineData(0.125, "12.5%", "12,5 %")]
    [InlineData(1, "100.0%", "100,0 %")]
    [InlineData(0.0004, "0.0%", "0,0 %")]
    [InlineData(0.0005, "0.1%", "0,1 %")]
    [InlineData(0.1225, "12.3%", "12,3 %")]
    [InlineData(29 / 400.0, "7.3%", "7,3 %")]
    [InlineData(113 / 400.0, "28.3%", "28,3 %")]
    [InlineData(2 / 3.0, "66.7%", "66,7 %")]
    public void A_share_has_one_decimal_and_halves_go_up(double share, string en, string fr)
    {
        Plain(Numerals.Share(share, Language.En)).ShouldBe(en);
        Plain(Numerals.Share(share, Language.Fr)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(0.2571, "+25.7", "+25,7")]
    [InlineData(-0.2571, "−25.7", "−25,7")]
    [InlineData(-0.0725, "−7.3", "−7,3")]
    [InlineData(0.0725, "+7.3", "+7,3")]
    [InlineData(0.0004, "0.0", "0,0")]
    [InlineData(-0.0004, "0.0", "0,0")]
    [InlineData(0, "0.0", "0,0")]
    public void Points_carry_their_sign_and_a_true_minus(double difference, string en, string fr)
    {
        Numerals.Points(difference, Language.En).ShouldBe(en);
        Numerals.Points(difference, Language.Fr).ShouldBe(fr);
    }

    [Theory]
    [InlineData(999, "999", "999")]
    [InlineData(1000, "1,000", "1 000")]
    [InlineData(1234567, "1,234,567", "1 234 567")]
    [InlineData(-2000, "-2,000", "-2 000")]
    public void Thousands_are_grouped(long count, string en, string fr)
    {
        Numerals.Count(count, Language.En).ShouldBe(en);
        Plain(Numerals.Count(count, Language.Fr)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(0, "0 brands", "0 marque")]
    [InlineData(1, "1 brand", "1 marque")]
    [InlineData(2, "2 brands", "2 marques")]
    [InlineData(1400, "1,400 brands", "1 400 marques")]
    public void A_noun_agrees_with_its_count(long count, string en, string fr)
    {
        (Words one, Words many) = (new("brand", "marque"), new("brands", "marques"));
        Plain(Numerals.Count(count, Language.En, one, many)).ShouldBe(en);
        Plain(Numerals.Count(count, Language.Fr, one, many)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(3.5, "3.5", "3,5")]
    [InlineData(0.125, "0.13", "0,13")]
    [InlineData(1234.5, "1,234.5", "1 234,5")]
    [InlineData(2, "2", "2")]
    public void A_number_has_two_decimals_at_most(double value, string en, string fr)
    {
        Numerals.Number(value, Language.En).ShouldBe(en);
        Plain(Numerals.Number(value, Language.Fr)).ShouldBe(fr);
    }

    [Theory]
    [InlineData(59.53591, 6, "59.5359", "59,5359")]
    [InlineData(0.00109912, 3, "0.0011", "0,0011")]
    [InlineData(6.3579e-8, 3, "6.36E-08", "6,36E-08")]
    public void A_statistic_has_its_leading_digits(double value, int digits, string en, string fr)
    {
        Numerals.Significant(value, digits, Language.En).ShouldBe(en);
        Numerals.Significant(value, digits, Language.Fr).ShouldBe(fr);
    }

    [Fact]
    public void No_number_can_be_torn_from_its_unit()
    {
        Numerals.Time(352800, Language.Fr).ShouldBe("4\u00A0j\u00A02\u00A0h");
        Numerals.Time(125220, Language.En).ShouldBe("34\u00A0h\u00A047");
        Numerals.Share(0.125, Language.Fr).ShouldBe("12,5\u00A0%");
        Numerals.Count(1000, Language.Fr).ShouldBe("1\u202F000");
        Numerals.Span(Duration.FromDays(7), Language.Fr).ShouldBe("7\u00A0jours");
    }

    [Theory]
    [InlineData(2012, 10, 1, "1 October 2012", "1er octobre 2012")]
    [InlineData(2024, 2, 29, "29 February 2024", "29 février 2024")]
    [InlineData(2025, 8, 11, "11 August 2025", "11 août 2025")]
    [InlineData(2025, 12, 31, "31 December 2025", "31 décembre 2025")]
    public void A_date_is_written_out(int year, int month, int day, string en, string fr)
    {
        Numerals.Date(new(year, month, day), Language.En).ShouldBe(en);
        Numerals.Date(new(year, month, day), Language.Fr).ShouldBe(fr);
    }

    [Fact]
    public void A_day_of_a_year_that_is_known_is_written_without_it()
    {
        Numerals.Day(new(2026, 3, 1), Language.En).ShouldBe("1 March");
        Numerals.Day(new(2026, 3, 1), Language.Fr).ShouldBe("1er mars");
        Numerals.Day(new(2026, 8, 12), Language.Fr).ShouldBe("12 août");
    }

    [Theory]
    [InlineData(60.0, 7200.0, "1 min to 2 h", "1 min à 2 h")]
    [InlineData(60.0, null, "above 1 min", "plus de 1 min")]
    [InlineData(null, 7200.0, "below 2 h", "moins de 2 h")]
    [InlineData(null, null, "–", "–")]
    public void An_interval_says_which_end_is_open(double? low, double? high, string en, string fr)
    {
        Estimate estimate = new(null, low, high, 20, "by hand", Frame, Absence.NotReached);
        Plain(Numerals.TimeInterval(estimate, Language.En)).ShouldBe(en);
        Plain(Numerals.TimeInterval(estimate, Language.Fr)).ShouldBe(fr);
    }

    [Fact]
    public void An_interval_of_a_share_is_written_in_both_languages()
    {
        Estimate estimate = new(0.3, 0.145, 0.519, 20, "by hand", Frame, null);
        Numerals.ShareInterval(estimate, Language.En).ShouldBe("14.5% to 51.9%");
        Plain(Numerals.ShareInterval(estimate, Language.Fr)).ShouldBe("14,5 % à 51,9 %");
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
