using Harness.Runs.Checks;

namespace Harness.Fieldwork.Tests.Runs.Checks;

public sealed class PowerCheckTests : IDisposable
{
    private const string Battery = "sys/class/power_supply/BAT0/";
    private readonly FakeMachine fake = new();

    public void Dispose() => fake.Dispose();

    [Fact]
    public void A_machine_without_battery_and_lid_stays_awake() =>
        PowerCheck.Of(fake.With("sys/class/power_supply/AC/type", "Mains").Machine).Grade.ShouldBe(Grade.Ok);

    [Fact]
    public void A_laptop_may_fall_asleep_even_at_the_mains()
    {
        Check check = PowerCheck.Of(fake.With(Battery + "type", "Battery").With(Battery + "status", "Full").Machine);
        check.Grade.ShouldBe(Grade.Warning);
        check.What.En.ShouldBe("This is a laptop: it sleeps when its lid is closed or nobody uses it.");
        check.Todo!.En.ShouldContain("systemd-inhibit");
    }

    [Fact]
    public void A_laptop_on_its_battery_may_end() =>
        PowerCheck.Of(fake.With(Battery + "type", "Battery").With(Battery + "status", "Discharging").Machine).What.En.ShouldStartWith("This machine runs on its battery");

    [Fact]
    public void A_lid_alone_is_a_laptop() => PowerCheck.Of(fake.With("proc/acpi/button/lid/LID0/state", "state:      open").Machine).Grade.ShouldBe(Grade.Warning);

    [Fact]
    public void The_battery_of_a_mouse_keeps_nobody_from_sleeping() =>
        PowerCheck.Of(fake.With("sys/class/power_supply/hidpp/type", "Battery").With("sys/class/power_supply/hidpp/scope", "Device").Machine).Grade.ShouldBe(Grade.Ok);
}
