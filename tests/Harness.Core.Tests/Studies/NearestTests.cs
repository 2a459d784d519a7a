using Harness.Studies;

namespace Harness.Core.Tests.Studies;

public sealed class NearestTests
{
    [Theory]
    [InlineData("bankng", "banking")]
    [InlineData("bnaking", "banking")]
    [InlineData("BANKING", "banking")]
    [InlineData("retial", "retail")]
    [InlineData("bakin", "banking")]
    [InlineData("bak", null)]
    [InlineData("fa", "fab")]
    [InlineData("insurance", null)]
    [InlineData("", null)]
    public void A_word_within_two_slips_is_meant(string found, string? meant) =>
        Nearest.To(found, ["banking", "retail", "fab"]).ShouldBe(meant);

    [Fact]
    public void Of_equally_near_words_the_first_is_meant() => Nearest.To("cat", ["bat", "rat", "car"]).ShouldBe("bat");

    [Fact]
    public void A_nearer_word_is_meant_before_an_earlier_one() => Nearest.To("window", ["widow", "window"]).ShouldBe("window");
}
