using Harness.Statistics;

namespace Harness.Core.Tests.Statistics;

public sealed class RootTests
{
    [Fact]
    public void A_root_is_found_to_the_last_digits()
    {
        Root.Between(0, 2, x => (x * x) - 2).ShouldBe(Math.Sqrt(2), 1e-15);
        Root.Between(2, 0, x => 2 - (x * x)).ShouldBe(Math.Sqrt(2), 1e-15);
        Root.Between(0, 1, x => x - 1e-12).ShouldBe(1e-12, 1e-26);
    }

    [Fact]
    public void Roots_at_the_ends_are_roots()
    {
        Root.Between(0, 1, x => x).ShouldBe(0);
        Root.Between(0, 1, x => x - 1).ShouldBe(1);
    }

    [Fact]
    public void Infinite_ends_are_signs() => Root.Between(0, 1, x => (1 / x) - 4).ShouldBe(0.25, 1e-15);

    [Fact]
    public void Newton_finds_a_root_from_wherever_it_starts()
    {
        foreach (double start in new[] { 0.001, 1, 1.4, 1.999 })
        {
            Root.Newton(0, 2, start, x => ((x * x) - 2, 2 * x)).ShouldBe(Math.Sqrt(2), 1e-14);
            Root.Newton(0, 2, start, x => (Math.Atan(50 * (x - 0.25)), 50 / (1 + (2500 * (x - 0.25) * (x - 0.25))))).ShouldBe(0.25, 1e-14); // steps far outside
            Root.Newton(0, 2, start, x => ((1 / (2 - x)) - (1 / x), (1 / ((2 - x) * (2 - x))) + (1 / (x * x)))).ShouldBe(1, 1e-14); // infinite ends
            Root.Newton(0, 2, start, x => (x - 1.75, double.NaN)).ShouldBe(1.75, 1e-14); // no slope: halving
        }
    }

    [Fact]
    public void A_far_root_is_reached() => Root.Around(x => Math.Atan(x - 300)).ShouldBe(300, 1e-12);
}
