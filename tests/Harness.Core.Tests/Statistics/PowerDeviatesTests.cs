using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class PowerDeviatesTests
{
    [Fact]
    public void Deviates_are_those_of_every_table()
    {
        (double z, double b) = PowerDeviates.TwoSided(0.05, 0.8);

        z.ShouldBe(1.959963984540054, 1e-14);
        b.ShouldBe(0.8416212335729143, 1e-14);
        PowerDeviates.OneSided(0.05, 0.8).Z.ShouldBe(1.6448536269514722, 1e-14);
    }
}
