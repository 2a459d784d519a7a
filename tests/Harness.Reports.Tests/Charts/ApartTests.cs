using FsCheck;
using FsCheck.Fluent;
using Harness.Charts;

namespace Harness.Reports.Tests.Charts;

public sealed class ApartTests
{
    [Fact]
    public void What_does_not_collide_stays() => Apart.Place([10, 40, 80], [10, 10, 10], 0, 100).ShouldBe([10, 40, 80]);

    [Fact]
    public void Equal_places_spread_evenly_around_themselves() => Apart.Place([50, 50, 50], [10, 10, 10], 0, 100).ShouldBe([40, 50, 60]);

    [Fact]
    public void At_the_edge_they_pile_up_inwards() => Apart.Place([100, 100, 100, 100], [10, 10, 10, 10], 0, 100).ShouldBe([65, 75, 85, 95]);

    [Fact]
    public void Nothing_has_no_place() => Apart.Place([], [], 0, 100).ShouldBeEmpty();

    [Fact]
    public void They_keep_apart_and_inside_for_any_wish() => Prop.ForAll(
        Gen.Choose(-20, 220).ArrayOf(4).ToArbitrary(),
        wishes =>
        {
            double[] wanted = [.. wishes.Order().Select(w => (double)w)];
            double[] placed = Apart.Place(wanted, [20, 30, 20, 40], 0, 200);

            placed[0].ShouldBeGreaterThanOrEqualTo(10);
            (placed[1] - placed[0]).ShouldBeGreaterThanOrEqualTo(25 - 1e-9);
            (placed[2] - placed[1]).ShouldBeGreaterThanOrEqualTo(25 - 1e-9);
            (placed[3] - placed[2]).ShouldBeGreaterThanOrEqualTo(30 - 1e-9);
            placed[3].ShouldBeLessThanOrEqualTo(180 + 1e-9);
        }).QuickCheckThrowOnFailure();
}
