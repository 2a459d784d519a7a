using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class ChannelLimitsTests
{
    [Theory]
    [InlineData("x", 280)]
    [InlineData("mastodon", 500)]
    [InlineData("bluesky", 300)]
    [InlineData("email", null)]
    [InlineData("simulated", null)]
    public void A_channel_has_the_limit_of_its_platform(string channel, int? limit) => ChannelLimits.Of(channel).ShouldBe(limit);

    [Theory]
    [InlineData("email", "a👩‍👩‍👧b", 10)]
    [InlineData("bluesky", "a👩‍👩‍👧b", 3)]
    [InlineData("mastodon", "é", 1)]
    [InlineData("x", "a👩‍👩‍👧b", 4)]
    [InlineData("x", "Où ? 界", 7)]
    [InlineData("x", "“quoted”", 8)]
    [InlineData("x", "10 €", 5)]
    public void A_text_is_as_long_as_its_channel_counts(string channel, string text, int length) => ChannelLimits.LengthOn(channel, text).ShouldBe(length);
}
