using FsCheck.Fluent;
using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class DesignEffectTests
{
    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(5, 0.1, 1.4)]
    [InlineData(20, 1, 20)]
    [InlineData(3, -0.5, 0)]
    public void Clusters_cost_what_their_observations_share(double size, double correlation, double effect) => DesignEffect.Of(size, correlation).ShouldBe(effect, 1e-14);

    [Fact]
    public void It_rises_with_the_correlation_from_1_to_the_size_of_a_cluster() => ForAll.Of(Gen.Choose(1, 1000).Zip(Gen.Choose(0, 99)), drawn =>
    {
        (double size, double correlation) = (drawn.Item1, drawn.Item2 / 100.0);
        double effect = DesignEffect.Of(size, correlation);
        return effect >= 1 && effect <= size && DesignEffect.Of(size, correlation + 0.01) >= effect && DesignEffect.Of(size + 1, correlation) >= effect;
    });

    [Theory]
    [InlineData(0.5, 0.1)]
    [InlineData(double.NaN, 0.1)]
    [InlineData(5, 1.1)]
    [InlineData(5, double.NaN)]
    [InlineData(5, -0.5)]
    public void What_is_impossible_is_refused(double size, double correlation) => Should.Throw<ArgumentOutOfRangeException>(() => DesignEffect.Of(size, correlation));
}
