using Harness.Readings.Statements;

namespace Harness.Core.Tests.Readings.Statements;

public sealed class ValuesTests
{
    [Theory]
    [InlineData("34:47", 125_220)]
    [InlineData("37 hours 47 minutes", 136_020)]
    [InlineData("37 heures et 47 minutes", 136_020)]
    [InlineData("34 h 47", 125_220)]
    [InlineData("34h47", 125_220)]
    [InlineData("34 h 47 min", 125_220)]
    [InlineData("16:42", 60_120)]
    [InlineData("1:02", 3_720)]
    [InlineData("0:01:30", 90)]
    [InlineData("19 minutes", 1_140)]
    [InlineData("four days", 345_600)]
    [InlineData("quatre jours", 345_600)]
    [InlineData("five-week", 3_024_000)]
    [InlineData("26 days", 2_246_400)]
    [InlineData("1,5 h", 5_400)]
    [InlineData("2 j 3 h", 183_600)]
    public void Times_are_read_as_they_are_printed(string text, double seconds)
    {
        Value value = Values.Of(text).ShouldHaveSingleItem();
        (value.Kind, value.Number, value.Printed).ShouldBe((ValueKind.Time, seconds, text));
    }

    [Theory]
    [InlineData("'overall best response percent at 17.5%'", 0.175, null, null)]
    [InlineData("17,5 %", 0.175, null, null)]
    [InlineData("14% of 280", 0.14, null, 280)]
    [InlineData("14 % des 1 280 messages", 0.14, null, 1280)]
    [InlineData("3 of 140", 3.0 / 140, 3, 140)]
    [InlineData("3 tweets out of 140", 3.0 / 140, 3, 140)]
    [InlineData("39 sur 140", 39.0 / 140, 39, 140)]
    [InlineData("42 messages sur 280 ont", 0.15, 42, 280)]
    [InlineData("three of 20", 0.15, 3, 20)]
    [InlineData("3/20", 0.15, 3, 20)]
    [InlineData("20 percent", 0.2, null, null)]
    [InlineData("vingt, soit 20 pour cent", 0.2, null, null)]
    public void Shares_are_read_with_their_numbers(string text, double share, int? count, int? of)
    {
        Value value = Values.Of(text).ShouldHaveSingleItem();
        (value.Kind, value.Count, value.Of, value.Bound).ShouldBe((ValueKind.Share, count, of, Bound.None));
        value.Number.ShouldBe(share, 1e-12);
    }

    [Theory]
    [InlineData("less than 8%", "Below")]
    [InlineData("moins de 8 %", "Below")]
    [InlineData("8 % ou moins", "Below")]
    [InlineData("more than 8%", "Above")]
    [InlineData("au moins 8 %", "Above")]
    public void Limits_are_no_values(string text, string bound) => Values.Of(text).ShouldHaveSingleItem().Bound.ToString().ShouldBe(bound);

    [Theory]
    [InlineData("15% more tweets")]
    [InlineData("+15 %")]
    [InlineData("15 % de plus")]
    public void A_difference_is_no_share(string text) => Values.Of(text).ShouldHaveSingleItem().Kind.ShouldBe(ValueKind.Difference);

    [Theory]
    [InlineData("95% interval 5.2% to 36.0%")]
    [InlineData("intervalle à 95 % : 5,2 % à 36,0 %")]
    [InlineData("IC 95 % [5,2 % ; 36,0 %]")]
    [InlineData("from 5.2% to 36%")]
    [InlineData("95% confidence")]
    [InlineData("on 3/5/2012, 24/7, version 2.5")]
    [InlineData("3 of 7 categories")]
    public void Intervals_levels_and_dates_are_no_values(string text) => Values.Of(text).ShouldBeEmpty();
}
