using Harness.Documents.Gates;
using Harness.Gates;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Gates;

public sealed class GateTrendTitlesTests
{
    // After twenty nights of ten in ten the average is 1 - 0.1 x 0.8^20 = 0.9988; half of ten brings it to 0.8991, 0.8193 and 0.7554,
    // and the lower limit is 0.9 - 3 sqrt(0.2 / 1.8 x 0.09 / 10) = 0.8051: below it from the third such night on, 23 March.
    [Fact]
    public void A_break_is_said_with_its_day_and_what_was_marked_before_it()
    {
        GateTrendTitles.Title(HandGate.Broken.Trend(), [HandGate.Release], Language.En).ShouldBe(
            "in-time: fell from 100% to 50% around 21 March, after “release 4.2”; the moving average has been below its limits since 23 March.");
        GateTrendTitles.Title(HandGate.Broken.Trend(), [HandGate.Release], Language.Fr).ShouldBe(
            "in-time\u00A0: baisse de 100\u00A0% à 50\u00A0% vers le 21 mars, après «\u00A0release 4.2\u00A0»\u00A0; la moyenne mobile est sous ses limites depuis le 23 mars.");
    }

    [Fact]
    public void Without_a_mark_nothing_is_named() =>
        GateTrendTitles.Title(HandGate.Broken.Trend(), [], Language.En).ShouldStartWith("in-time: fell from 100% to 50% around 21 March; the moving");

    [Fact]
    public void Where_nothing_changed_it_says_over_how_many_nights()
    {
        GateTrend steady = new HandGate(HandGate.Times(30, 9, 10)).Trend();

        GateTrendTitles.Title(steady, [], Language.En).ShouldBe("in-time: no change seen over 30\u00A0nights.");
        GateTrendTitles.Title(steady, [], Language.Fr).ShouldBe("in-time\u00A0: aucun changement vu en 30\u00A0nuits.");
    }

    [Fact]
    public void Of_several_changes_the_last_is_in_the_title_and_all_are_in_the_text()
    {
        GateTrend twice = new HandGate([.. HandGate.Times(20, 9, 10), .. HandGate.Times(20, 3, 10), .. HandGate.Times(20, 9, 10)]).Trend();

        GateTrendTitles.Title(twice, [], Language.En).ShouldStartWith("in-time: 2 changes over 60\u00A0nights; the last time it rose from 30% to 90% around 10 April");
        GateTrendTitles.Alt(twice, [], Language.En).ShouldContain("All changes: fell from 90% to 30% around 21 March; rose from 30% to 90% around 10 April.");
        GateTrendTitles.Title(twice, [], Language.Fr).ShouldStartWith("in-time\u00A0: 2 changements en 60\u00A0nuits\u00A0; la dernière fois, hausse de 30\u00A0% à 90\u00A0% vers le 10 avril");
    }

    [Fact]
    public void Nights_of_two_years_are_said_with_their_year() =>
        GateTrendTitles.Title((HandGate.Broken with { First = new(2025, 12, 20) }).Trend(), [], Language.En).ShouldContain("around 9 January 2026");

    [Fact]
    public void The_text_says_what_was_promised_where_the_average_ended_and_what_was_marked()
    {
        string alt = GateTrendTitles.Alt(new HandGate(HandGate.Times(30, 9, 10)).Trend(), [HandGate.Release, new(new LocalDate(2025, 1, 1), "too early")], Language.En);

        alt.ShouldBe("in-time: no change seen over 30\u00A0nights. Promised: 90%. After the last night the moving average is 90.0%; by chance it would lie between 80.5% and 99.5% if the promise were just kept. The verdict was fail on no night. Marked: 20 March 2026, release 4.2.");
    }

    // The average starts from 0.9: none of ten brings it to 0.72, under 0.9 - 3 x 0.2 x sqrt(0.009) = 0.843. Ten of ten then bring 0.776 and
    // 0.8208, of which the limits are 0.9 - 3 x 0.2 x sqrt(0.009 x 1.64) = 0.827 and, with 2.0496, 0.8185: below on the first two nights.
    [Fact]
    public void An_average_that_came_back_is_said_with_the_nights_it_was_away()
    {
        GateTrend back = new HandGate([(0, 10), .. HandGate.Times(8, 10, 10)]).Trend();

        GateTrendTitles.Title(back with { Changes = [] }, [], Language.En).ShouldBe("in-time: no change seen over 9\u00A0nights; the moving average was below its limits on 2\u00A0nights.");
        GateTrendTitles.Title(back with { Changes = [] }, [], Language.Fr).ShouldBe("in-time\u00A0: aucun changement vu en 9\u00A0nuits\u00A0; la moyenne mobile a été sous ses limites durant 2\u00A0nuits.");
    }
}
