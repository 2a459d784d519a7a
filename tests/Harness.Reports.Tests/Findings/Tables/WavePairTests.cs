using Harness.Findings.Tables;
using Harness.Tables;

namespace Harness.Reports.Tests.Findings.Tables;

public sealed class WavePairTests
{
    [Theory]
    [InlineData("1", "2", 0, 1)]
    [InlineData("10", "9", 1, 0)]
    [InlineData("2012-09", "2024-09", 0, 1)]
    [InlineData("10", "nine", 0, 1)]
    public void The_earlier_wave_comes_first(string one, string other, int first, int second) =>
        WavePair.Of(new([one, other], [])).ShouldBe(new WavePair(first, second));

    [Fact]
    public void One_wave_or_three_are_no_pair()
    {
        WavePair.Of(new(["1"], [0])).ShouldBeNull();
        WavePair.Of(new Labels(["1", "2", "3"], [0, 1, 2])).ShouldBeNull();
    }
}
