using Harness.Brandville;

namespace Harness.Web.Tests.Brandville;

public sealed class FaultSwitchesTests
{
    [Fact]
    public void All_are_off_until_they_are_set_and_setting_replaces_all()
    {
        FaultSwitches faults = new();
        faults.On.ShouldBeEmpty();

        faults.Set([Fault.Captcha, Fault.Limited]);
        faults.On.ShouldBe([Fault.Limited, Fault.Captcha]);
        faults.Set([Fault.SlowTail]);

        (faults[Fault.Captcha], faults[Fault.SlowTail]).ShouldBe((false, true));
    }

    [Fact]
    public void Each_has_a_key_and_words_of_its_own_in_both_languages()
    {
        FaultSwitches.Keys.Values.ShouldBe(Enum.GetValues<Fault>());
        FaultSwitches.Keys.Values.Select(fault => FaultNames.Of(fault).En).ShouldBeUnique();
        FaultSwitches.Keys.Values.Select(fault => FaultNames.Of(fault).Fr).ShouldBeUnique();
    }
}
