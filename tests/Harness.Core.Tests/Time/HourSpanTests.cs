using Harness.Time;

namespace Harness.Core.Tests.Time;

public sealed class HourSpanTests
{
    [Theory]
    [InlineData("09:00-17:00", 540, 1020)]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("00:00-00:01", 0, 1)]
    [InlineData("23:59-24:00", 1439, 1440)]
    public void Hours_are_read_and_written_alike(string text, int from, int to)
    {
        HourSpan.Parse(text).ShouldBe(new HourSpan(from, to));
        new HourSpan(from, to).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("9:00-17:00")]
    [InlineData("09:00-17")]
    [InlineData("09:00–17:00")]
    [InlineData(" 09:00-17:00")]
    [InlineData("09:00-12:00-17:00")]
    [InlineData("09:60-17:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("24:00-24:00")]
    [InlineData("17:00-09:00")]
    [InlineData("09:00-09:00")]
    [InlineData("٠٩:٠٠-١٧:٠٠")]
    public void What_does_not_run_forwards_within_one_day_is_refused(string text) => HourSpan.Parse(text).ShouldBeNull();

    [Fact]
    public void Every_minute_is_read_back_as_it_is_written()
    {
        for (int from = 0; from < 1440; from += 7)
        {
            HourSpan span = new(from, from + 1);
            HourSpan.Parse(span.ToString()).ShouldBe(span);
        }
    }
}
