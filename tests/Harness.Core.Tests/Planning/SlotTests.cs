using Harness.Planning;

namespace Harness.Core.Tests.Planning;

public sealed class SlotTests
{
    [Theory]
    [InlineData(0, "p0000001")]
    [InlineData(279, "p0000280")]
    [InlineData(9_999_998, "p9999999")]
    public void Probes_are_named_by_their_number_counted_from_1(int index, string name) => ProbeId.Of(index).ShouldBe(name);

    [Fact]
    public void A_renumbered_slot_has_the_name_of_its_new_number()
    {
        Slot slot = Planner.Plan(Designs.Of(days: 1), 1).Slots[0];

        (slot with { Index = 41 }).Probe.ShouldBe("p0000042");
    }
}
