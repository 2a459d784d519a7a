using Harness.Charts;
using Harness.Documents.Figures;
using Harness.Studies;
using NodaTime;

namespace Harness.Reports.Tests.Documents.Figures;

public sealed class ScalesTests
{
    [Theory]
    [InlineData(7 * 24, "0 1 2 3 4 5 6 7", "Days since the message", "Jours depuis le message")]
    [InlineData(14 * 24, "0 2 4 6 8 10 12 14", "Days since the message", "Jours depuis le message")]
    [InlineData(60, "0 1 2", "Days since the message", "Jours depuis le message")]
    [InlineData(24, "0 3 6 9 12 15 18 21 24", "Hours since the message", "Heures depuis le message")]
    [InlineData(2, "0 1 2", "Hours since the message", "Heures depuis le message")]
    [InlineData(1, "0 10 20 30 40 50 60", "Minutes since the message", "Minutes depuis le message")]
    [InlineData(365 * 24, "0 60 120 180 240 300 360", "Days since the message", "Jours depuis le message")]
    public void Ages_never_go_beyond_the_window(double hours, string labels, string en, string fr)
    {
        Duration window = Duration.FromHours(hours);
        IReadOnlyList<Tick> ticks = Scales.Ages(window, Language.En);

        string.Join(' ', ticks.Select(tick => tick.Label)).ShouldBe(labels);
        ticks.ShouldAllBe(tick => tick.At <= hours + 1e-9);
        Scales.AgesTitle(window, Language.En).ShouldBe(en);
        Scales.AgesTitle(window, Language.Fr).ShouldBe(fr);
    }

    [Theory]
    [InlineData(0.06, "0% 2% 4% 6%")]
    [InlineData(0.161, "0% 5% 10% 15% 20%")]
    [InlineData(0.5, "0% 10% 20% 30% 40% 50%")]
    [InlineData(0.519, "0% 20% 40% 60%")]
    [InlineData(1, "0% 20% 40% 60% 80% 100%")]
    [InlineData(0, "0%")]
    public void Shares_reach_the_greatest_value(double greatest, string labels) =>
        string.Join(' ', Scales.Shares(greatest, Language.En).Select(tick => tick.Label)).ShouldBe(labels);

    [Theory]
    [InlineData(310, 500000, "5 min 15 min 1 h 4 h 12 h 24 h 2 d 4 d 7 d")]
    [InlineData(0, 5, "1 s 10 s")]
    [InlineData(60, 60, "1 min")]
    [InlineData(3000000, 9000000, "28 d")]
    public void Times_are_marked_from_below_the_least_to_above_the_greatest(double least, double greatest, string labels) =>
        string.Join(' ', Scales.Times(least, greatest, Language.En).Select(tick => tick.Label.Replace('\u00A0', ' '))).ShouldBe(labels);

    [Theory]
    [InlineData(5, new[] { 0.0, 1, 2, 3, 4 }, "1er\u00A0mars", "1\u00A0Mar")]
    [InlineData(12, new[] { 0.0, 2, 4, 6, 8, 10 }, "1er\u00A0mars", "1\u00A0Mar")]
    [InlineData(30, new[] { 0.0, 7, 14, 21, 28 }, "1er\u00A0mars", "1\u00A0Mar")]
    [InlineData(150, new[] { 0.0, 31, 61, 92, 122 }, "1er\u00A0mars", "1\u00A0Mar")]
    public void Days_are_marked_by_days_weeks_or_months(int days, double[] marks, string french, string english)
    {
        LocalDate first = new(2026, 3, 1);

        Scales.Days(first, first.PlusDays(days - 1), Language.Fr).Select(tick => tick.At).ShouldBe(marks);
        Scales.Days(first, first.PlusDays(days - 1), Language.Fr)[0].Label.ShouldBe(french);
        Scales.Days(first, first.PlusDays(days - 1), Language.En)[0].Label.ShouldBe(english);
    }

    [Fact]
    public void One_day_has_one_mark() => Scales.Days(new(2026, 8, 15), new(2026, 8, 15), Language.Fr).ShouldHaveSingleItem().Label.ShouldBe("15\u00A0août");
}
