using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class MultiplicityTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(14, 91)]
    [InlineData(100_000, 4_999_950_000)]
    public void Groups_have_so_many_pairs(int groups, long pairs) => Multiplicity.Pairs(groups).ShouldBe(pairs);

    [Fact]
    public void Each_pair_has_its_part_of_the_level() => Multiplicity.LevelPerPair(0.05, 14).ShouldBe(0.05 / 91, 1e-18);

    [Fact]
    public void What_is_impossible_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.Pairs(-1));
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.LevelPerPair(0.05, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Multiplicity.LevelPerPair(double.NaN, 3));
    }
}
