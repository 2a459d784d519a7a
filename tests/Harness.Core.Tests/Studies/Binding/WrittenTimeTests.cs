using Harness.Studies.Binding;
using NodaTime;

namespace Harness.Core.Tests.Studies.Binding;

public sealed class WrittenTimeTests
{
    [Theory]
    [InlineData("30s", 30)]
    [InlineData("15m", 900)]
    [InlineData("2h", 7_200)]
    [InlineData("7d", 604_800)]
    [InlineData("1h30m", 5_400)]
    [InlineData("34h47m", 125_220)]
    [InlineData("1d2h3m4s", 93_784)]
    [InlineData("3650d", 315_360_000)]
    public void A_time_is_read(string text, int seconds) => WrittenTime.Parse(text).ShouldBe(Duration.FromSeconds(seconds));

    [Theory]
    [InlineData("")]
    [InlineData("0s")]
    [InlineData("12")]
    [InlineData("h")]
    [InlineData("-1h")]
    [InlineData("1.5h")]
    [InlineData("30m1h")]
    [InlineData("1h 30m")]
    [InlineData("1H")]
    [InlineData("1w")]
    [InlineData("1h1h")]
    [InlineData("1h\n")]
    [InlineData("٣h")]
    [InlineData("3651d")]
    [InlineData("999999999d")]
    [InlineData("9999999999s")]
    public void No_other_text_is_a_time(string text) => WrittenTime.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("7 j", "7d")]
    [InlineData("1H 30", null)]
    [InlineData("1H 30MIN", "1h30m")]
    [InlineData("45 sec", "45s")]
    [InlineData("soon", null)]
    public void What_is_nearly_a_time_is_mended(string text, string? mended) => WrittenTime.Mend(text).ShouldBe(mended);
}
