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

    [Theory]
    [InlineData("etc/systemd/logind.conf", "[Login]\nHandleLidSwitch=ignore", "This is a laptop whose lid does nothing; its desktop can still put it to sleep.")]
    [InlineData("etc/systemd/logind.conf.d/90-lid.conf", "HandleLidSwitch = lock", "This is a laptop whose lid does nothing; its desktop can still put it to sleep.")]
    [InlineData("etc/systemd/logind.conf", "#HandleLidSwitch=ignore", "This is a laptop: it sleeps when its lid is closed or nobody uses it.")]
    [InlineData("etc/systemd/logind.conf", "HandleLidSwitch=hibernate", "This is a laptop: it sleeps when its lid is closed or nobody uses it.")]
    public void What_the_lid_does_is_read_from_its_settings(string path, string text, string said)
    {
        Check check = PowerCheck.Of(fake.With("usr/lib/systemd/logind.conf", "HandleLidSwitch=suspend").With("proc/acpi/button/lid/LID0/state").With(path, text).Machine);
        (check.Grade, check.What.En).ShouldBe((Grade.Warning, said));
    }

    [Fact]
    public void A_machine_that_sleeps_when_idle_is_told_from_any_other()
    {
        Check check = PowerCheck.Of(fake.With("etc/systemd/logind.conf", "IdleAction=suspend").Machine);
        (check.Grade, check.What.Fr).ShouldBe((Grade.Warning, "Cette machine s’endort quand personne ne s’en sert (IdleAction=suspend dans logind.conf)."));
    }

    [Fact]
    public void A_laptop_whose_sleep_is_masked_stays_awake()
    {
        fake.With("proc/acpi/button/lid/LID0/state").With("etc/systemd/system/any");
        File.CreateSymbolicLink(fake.Machine.At("etc/systemd/system/sleep.target"), "/dev/null");

        PowerCheck.Of(fake.Machine).What.En.ShouldBe("This is a laptop that cannot fall asleep: systemd’s sleep is masked.");
    }

    [Fact]
    public void The_battery_of_a_mouse_keeps_nobody_from_sleeping() =>
        PowerCheck.Of(fake.With("sys/class/power_supply/hidpp/type", "Battery").With("sys/class/power_supply/hidpp/scope", "Device").Machine).Grade.ShouldBe(Grade.Ok);
}
